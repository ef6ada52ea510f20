bot-not-allowed = You cannot do this here.

"""What admins and moderators hear from the platform itself: settings read again, troubles told."""

### What the check-ins say. Short, kind, person first. Never a word about who did not answer.

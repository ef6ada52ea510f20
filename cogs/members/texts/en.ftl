### What the bot remembers of a person says nothing by itself so far.

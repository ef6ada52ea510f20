"""A page that shows the local Discord in a browser, and lets a visitor use it as any of its people.

    page = Page(discord, key=secrets.token_urlsafe(24), people=[Person(ana.id, "new here", "Europe/Madrid")])
    discord.serve_page(page)
    await discord.start(port)
    print(page.url)                      # http://127.0.0.1:PORT/KEY/

This is the server's half; what the browser runs lies in `static/`. Everything is below the key:

`/KEY/`                   the page
`/KEY/static/…`           its files
`/KEY/live`               the live socket (`live.py`), one for each open page
`/KEY/files/ATTACHMENT`   an uploaded file

An open page is one person at a time ("be"), and does and sees what that person's permissions allow, through
`actors`. A `Backstage` lets whoever runs the demo put a clock, a tour and faults behind it.
"""

from .backstage import Backstage, BackstageRefused
from .page import Page
from .people import Person

__all__ = ["Backstage", "BackstageRefused", "Page", "Person"]

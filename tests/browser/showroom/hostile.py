"""Words that would run as a script on a page that took them for markup. `pwned` tells which did."""

IMAGE = '<img src=x onerror="window.pwned=1">'
SCRIPT = "<script>window.pwned=2</script>"
BREAKING_OUT = "\"'><svg onload=window.pwned=3>"
CLOSING = "</code></p></style><iframe srcdoc='<script>parent.pwned=4</script>'></iframe>"
TEMPLATE = "${window.pwned=5} {{constructor.constructor('window.pwned=5')()}}"

LINKS = (
    "[press](javascript:window.pwned=6)",
    "[press]( JaVaScRiPt:window.pwned=6)",
    "[press](java\tscript:window.pwned=6)",
    "[press](data:text/html,<script>window.pwned=6</script>)",
    "[press](vbscript:msgbox)",
    '[press](https://elsewhere.example/"onmouseover="window.pwned=6)',
    "<https://elsewhere.example/'onfocus='window.pwned=6>",
    "https://elsewhere.example/picture.png",
    "![picture](https://elsewhere.example/picture.png)",
    "[press](//elsewhere.example)",
)
MARKDOWN = (
    f"```{SCRIPT}\n{CLOSING}\n```",
    f"`{IMAGE}` **{SCRIPT}** __{BREAKING_OUT}__ ||{IMAGE}||",
    f"> {IMAGE}\n# {SCRIPT}\n-# {BREAKING_OUT}\n- {CLOSING}",
    "<@1><@&2><#3><:x:4><t:99999999999999:R></x:5><id:guide>",
    "**" * 300 + "_" * 300 + "|" * 300,
)
ALL = (IMAGE, SCRIPT, BREAKING_OUT, CLOSING, TEMPLATE, *LINKS, *MARKDOWN)

LOOK_FOR_WHAT_RAN = """
() => {
  const found = window.pwned ? [`a script ran: ${window.pwned}`] : [];
  const unknown = new Set(["iframe", "object", "embed", "base", "frame", "applet", "foreignObject", "animate",
    "set", "image", "math", "template", "portal", "audio", "video", "source"]);
  const ours = /\\/static\\/[0-9a-f]+\\/scripts\\/main\\.js$/;
  for (const element of document.querySelectorAll("*")) {
    if (unknown.has(element.localName)) found.push(`<${element.localName}>`);
    if (element.localName === "script" && !ours.test(element.src)) found.push("<script>");
    for (const { name, value } of element.attributes) {
      if (/^on|^srcdoc$|^formaction$/i.test(name)) found.push(`<${element.localName} ${name}>`);
      if (/^(href|src|xlink:href|action)$/i.test(name)
          && !/^(https?:\\/\\/|mailto:|discord:|#|\\/static\\/|blob:|data:image\\/)/i.test(value)) {
        found.push(`<${element.localName} ${name}=${value}>`);
      }
      if (/^(src|srcset|poster)$/.test(name) && new URL(value, document.baseURI).host !== location.host
          && !/^(blob:|data:image\\/)/.test(value)) found.push(`<${element.localName} ${name}=${value}>`);
    }
  }
  return found;
}
"""
"""JavaScript that returns what stands in the page and cannot have come from the page itself."""

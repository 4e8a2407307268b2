// HTML from a word processor's clipboard, turned into what it means: lists, headings, paragraphs, tables.
// cms/core/pasted.py does the same on the server; the two are tested with the same clipboard.
const ORDERED = /^\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,5})[.)]/i;

const NOT_BOLD = /(?:^|;)\s*font-weight\s*:\s*(?:normal|400)\b/i;

const levelOf = (paragraph) => Number(/mso-list:[^;"']*?level(\d)/i.exec(paragraph.dataset.style || "")?.[1] || 0);

export function tidyPasted(markup) {
  const fragment = /<!--StartFragment-->([\s\S]*)<!--EndFragment-->/.exec(markup);
  let text = fragment ? fragment[1] : markup;
  // The markers of list paragraphs stand in conditional comments, which a parser would drop or leave as words.
  text = text
    .replace(/<!(?:--)?\[if !supportLists\](?:--)?>([\s\S]*?)<!(?:--)?\[endif\](?:--)?>/gi, "<i data-marker>$1</i>")
    .replace(/<!--\[if [^\]]*\]>[\s\S]*?<!\[endif\]-->/gi, "")
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, "")
    // Under our content policy a parser complains of every style attribute: read them under another name.
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style="));
  const doc = new DOMParser().parseFromString(text, "text/html");
  for (const part of doc.querySelectorAll("style, script, xml, meta, link, title")) part.remove();
  // Google Docs wraps all of it in a <b> that is not bold; Word says mso-bidi-font-weight of words that are.
  for (const part of doc.querySelectorAll("b[data-style]")) if (NOT_BOLD.test(part.dataset.style)) part.replaceWith(...part.childNodes);
  for (const part of [...doc.querySelectorAll("*")]) if (part.localName.includes(":")) part.replaceWith(...part.childNodes);
  renamed(doc, "p.MsoTitle, p.MsoSubtitle, h1", "h2");
  renamed(doc, "h4, h5, h6", "h3");
  lists(doc);
  for (const marker of doc.querySelectorAll("[data-marker]")) marker.remove();
  for (const paragraph of doc.querySelectorAll("p")) {
    if (!paragraph.textContent.replace(/\u00a0/g, "").trim() && !paragraph.querySelector("img")) paragraph.remove();
  }
  for (const image of doc.querySelectorAll("img")) if (!(image.getAttribute("src") || "").startsWith("/media/")) image.remove();
  for (const part of doc.body.querySelectorAll("[data-style], [class]")) {
    part.removeAttribute("data-style");
    part.removeAttribute("class");
  }
  return doc.body.innerHTML;
}

function renamed(doc, selector, name) {
  for (const old of doc.querySelectorAll(selector)) {
    const made = doc.createElement(name);
    made.append(...old.childNodes);
    old.replaceWith(made);
  }
}

function lists(doc) {
  for (const first of doc.querySelectorAll('p[data-style*="mso-list"]')) {
    if (!first.isConnected || !levelOf(first)) continue;
    const run = [first];
    for (let next = first.nextElementSibling; next?.localName === "p" && levelOf(next); next = next.nextElementSibling) run.push(next);
    first.before(listOf(doc, run));
    for (const paragraph of run) paragraph.remove();
  }
}

function listOf(doc, run) {
  const open = [];
  const made = doc.createDocumentFragment();
  for (const paragraph of run) {
    const level = levelOf(paragraph);
    const marker = paragraph.querySelector("[data-marker]");
    const ordered = ORDERED.test((marker?.textContent || "").trim());
    marker?.remove();
    const tag = ordered ? "ol" : "ul";
    while (open.length && open.at(-1).level > level) open.pop();
    if (open.at(-1)?.level === level && open.at(-1).list.localName !== tag) open.pop();
    if (!open.length || open.at(-1).level < level) {
      const list = doc.createElement(tag);
      (open.at(-1)?.list.lastElementChild || made).append(list);
      open.push({ level, list });
    }
    const item = doc.createElement("li");
    item.append(...paragraph.childNodes);
    open.at(-1).list.append(item);
  }
  return made;
}

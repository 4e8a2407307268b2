// Shared by the modules: run something now and for every part that htmx brings in later.
export function onContent(start) {
  const run = (root) => start(root);
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", () => run(document), { once: true });
  } else {
    run(document);
  }
  document.addEventListener("htmx:load", (event) => {
    if (event.detail.elt && event.detail.elt !== document.body) run(event.detail.elt);
  });
}

export function all(root, selector) {
  const found = [...root.querySelectorAll(selector)];
  if (root.matches && root.matches(selector)) found.unshift(root);
  return found;
}

// Answers to what somebody types may overtake each other. The function this gives hands on the answer to the newest question
// only: an older one that comes late is never heard of.
export function newestOnly() {
  let newest = 0;
  return async (asked) => {
    const mine = ++newest;
    const answer = await asked;
    return mine === newest ? answer : new Promise(() => {});
  };
}

export function csrf() {
  return document.body.dataset.csrf || "";
}

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

let spriteUrl;
export function icon(name) {
  // The address of the sprite may carry a hash: read it from an icon the server wrote.
  spriteUrl ??= (document.querySelector("svg.st-icon use")?.getAttribute("href") || "/static/icons.svg#").split("#")[0];
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "st-icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${spriteUrl}#${name}`);
  svg.append(use);
  return svg;
}

// True when a request of ours was led to the sign-in page instead of its answer.
export function askedToSignIn(xhr) {
  return xhr.status === 200 && /\/sign-in\/(\?|$)/.test(xhr.responseURL || "") && xhr.responseText.includes("data-sign-in");
}

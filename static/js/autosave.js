// <form data-autosave="key">: what you type is kept in this browser, per person, until the post succeeded.
// After signing in again, or after a crash, it is put back with a note and a way to throw it away.
// Files, passwords and hidden fields are never kept. Signing out removes everything.
import { all, askedToSignIn, element, icon, onContent } from "./dom.js";

const PREFIX = "st-draft:";
const DAYS = 14;
const texts = document.documentElement.lang.startsWith("en")
  ? { restored: "I kept what you typed.", away: "Throw it away", saved: "Kept in this browser" }
  : { restored: "Ik heb bewaard wat je typte.", away: "Gooi het weg", saved: "Bewaard in deze browser" };

const owner = () => document.body.dataset.user || "";
const keyOf = (form) => `${PREFIX}${owner()}:${form.dataset.autosave}`;

function store(action) {
  try {
    return action(window.localStorage);
  } catch (error) {
    return null;
  }
}

function fieldsOf(form) {
  return [...form.elements].filter(
    (field) => field.name && !["hidden", "password", "file", "submit", "button", "reset"].includes(field.type) && !field.hasAttribute("data-no-autosave"),
  );
}

function read(form) {
  const kept = {};
  for (const field of fieldsOf(form)) {
    const list = (kept[field.name] ??= []);
    if (["checkbox", "radio"].includes(field.type)) {
      if (field.checked) list.push(field.value);
    } else if (field.type === "select-multiple") {
      list.push(...[...field.selectedOptions].map((option) => option.value));
    } else list.push(field.value);
  }
  return kept;
}

function write(form, kept) {
  const used = {};
  for (const field of fieldsOf(form)) {
    const list = kept[field.name];
    if (!list) continue;
    if (["checkbox", "radio"].includes(field.type)) field.checked = list.includes(field.value);
    else if (field.type === "select-multiple") for (const option of field.options) option.selected = list.includes(option.value);
    else field.value = list[(used[field.name] = (used[field.name] ?? -1) + 1)] ?? "";
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function noteFor(form, original, key) {
  const away = element("button", { type: "button", class: "st-textbutton" }, texts.away);
  const note = element("div", { class: "st-restored", role: "status", "data-testid": "restored" }, icon("history"), element("span", {}, texts.restored), away);
  away.addEventListener("click", () => {
    write(form, original);
    store((storage) => storage.removeItem(key));
    note.remove();
    fieldsOf(form)[0]?.focus();
  });
  return note;
}

function keepUp(form) {
  if (form.autosaving) return;
  form.autosaving = true;
  const key = keyOf(form);
  const original = read(form);
  const returned = form.querySelector('[aria-invalid="true"]');
  const raw = store((storage) => storage.getItem(key));
  const kept = raw ? JSON.parse(raw) : null;
  if (kept && !returned && Date.now() - kept.at < DAYS * 864e5 && !same(kept.fields, original)) {
    write(form, kept.fields);
    if (form.matches(".st-composer")) form.before(noteFor(form, original, key));
    else form.prepend(noteFor(form, original, key));
  }
  let timer;
  const save = () => {
    const now = read(form);
    if (same(now, original)) store((storage) => storage.removeItem(key));
    else store((storage) => storage.setItem(key, JSON.stringify({ at: Date.now(), fields: now })));
    const place = form.querySelector("[data-saved]");
    if (place) place.textContent = same(now, original) ? "" : texts.saved;
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(save, 300);
  };
  for (const name of ["input", "change", "text-expander-committed"]) form.addEventListener(name, later, true);
  // A plain post: the draft waits until the next page shows that it went well (the same form without errors is not there,
  // or is empty). An htmx post: it goes when the answer is a success.
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    save();
    store((storage) => storage.setItem(`${PREFIX}sent`, JSON.stringify({ key, at: Date.now(), from: window.location.href })));
  });
  form.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.elt !== form) return;
    store((storage) => storage.removeItem(`${PREFIX}sent`));
    if (event.detail.successful && !askedToSignIn(event.detail.xhr)) store((storage) => storage.removeItem(key));
  });
}

function settle() {
  // Called once a page: was a draft sent just now, and did the server take it?
  const raw = store((storage) => storage.getItem(`${PREFIX}sent`));
  if (!raw) return;
  const sent = JSON.parse(raw);
  const failedPage = document.querySelector('[aria-invalid="true"], .st-errors, [data-sign-in], [data-error-page]');
  if (failedPage && Date.now() - sent.at < 36e5) {
    store((storage) => storage.removeItem(`${PREFIX}sent`));
    return;
  }
  store((storage) => {
    storage.removeItem(sent.key);
    storage.removeItem(`${PREFIX}sent`);
  });
}

function forget() {
  store((storage) => {
    for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key);
  });
}

document.addEventListener("submit", (event) => {
  if (event.target.matches?.("[data-sign-out]")) forget();
});

let settled = false;
onContent((part) => {
  if (!settled) {
    settled = true;
    settle();
  }
  if (owner()) for (const form of all(part, "form[data-autosave]")) keepUp(form);
});

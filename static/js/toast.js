// Messages that lie on the page for a moment. With an undo they stay longer.
// From the server: a Django message, or the response header  HX-Trigger: {"st:toast": {"text": "…", "undo": "/…"}}
import { csrf, element, icon } from "./dom.js";

const SECONDS = 7;
const SECONDS_WITH_UNDO = 30;
const place = () => document.querySelector("[data-toasts]");

function leave(toast) {
  toast.classList.add("is-leaving");
  setTimeout(() => toast.remove(), 200);
}

function live(toast) {
  const close = toast.querySelector("[data-toast-close]");
  if (close) {
    close.hidden = false;
    close.addEventListener("click", () => leave(toast));
  }
  let timer;
  const start = () => {
    timer = setTimeout(() => leave(toast), 1000 * (toast.hasAttribute("data-stay") ? SECONDS_WITH_UNDO : SECONDS));
  };
  const hold = () => clearTimeout(timer);
  for (const name of ["pointerenter", "focusin"]) toast.addEventListener(name, hold);
  for (const name of ["pointerleave", "focusout"]) toast.addEventListener(name, start);
  if (!toast.classList.contains("st-toast--error")) start();
}

export function toast(text, { undo = "", error = false } = {}) {
  const list = place();
  if (!list || !text) return;
  const made = element("div", { class: `st-toast${error ? " st-toast--error" : ""}`, "data-stay": Boolean(undo) });
  made.append(icon(error ? "circle-alert" : "check"), element("p", { class: "st-toast__text" }, text));
  if (undo && undo.startsWith("/") && !undo.startsWith("//")) {
    const form = element("form", { method: "post", action: undo });
    form.append(
      element("input", { type: "hidden", name: "csrfmiddlewaretoken", value: csrf() }),
      element("button", { class: "st-toast__undo", type: "submit" }, list.dataset.undo),
    );
    made.append(form);
  }
  const close = element("button", { class: "st-toast__close", type: "button", "data-toast-close": true, "aria-label": list.dataset.close });
  close.append(icon("x"));
  made.append(close);
  list.append(made);
  live(made);
}

export function failed(text) {
  toast(text || place()?.dataset.failed, { error: true });
}

for (const made of document.querySelectorAll("[data-toast]")) live(made);
document.addEventListener("st:toast", (event) => toast(event.detail.text, event.detail));

// <form data-desk>: a draft that saves itself while somebody writes, and says so. Without it the buttons do the same.
// data-keep       where the draft is stored;    data-pictures   where its pictures go (once it is stored)
// A file field with data-keep-with="<id>" goes along once, as soon as that other field says what can be seen; until then, and
// when the server does not take it, the line says that it is not kept. Elsewhere files wait for a button.
// In [data-kept]: what happened, in words that the server wrote into data-… of the form.
import { all, csrf, element, onContent } from "./dom.js";

const QUIET = 1500;
const AGAIN = 15000;

function desk(form) {
  if (form.keepNow) return;
  const place = document.querySelector("[data-kept]");
  const say = (state, words) => {
    if (!place) return;
    place.dataset.state = state;
    place.querySelector("[data-kept-words]").textContent = words;
  };
  let timer = 0;
  let running = null;
  let changed = false;
  let stopped = false;
  let refused = "";
  const pictured = form.querySelector('[type="file"][data-keep-with]');

  async function keep() {
    clearTimeout(timer);
    if (running) return running;
    changed = false;
    say("busy", form.dataset.busyText);
    running = send().finally(() => (running = null));
    await running;
    if (changed && !stopped) timer = setTimeout(keep, QUIET);
  }

  async function send() {
    const body = new FormData(form);
    for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
    const chosen = pictured?.files[0];
    const described = chosen && form.querySelector(`#${pictured.dataset.keepWith}`).value.trim();
    const sends = Boolean(described) && !refused;
    if (sends) body.append(pictured.name, chosen);
    let response, said;
    try {
      response = await fetch(form.dataset.keep, { method: "POST", body, headers: { "X-CSRFToken": csrf(), Accept: "application/json" } });
      said = response.headers.get("Content-Type")?.includes("json") ? await response.json() : { error: form.dataset.signInText };
    } catch (error) {
      changed = true;
      say("failed", form.dataset.offlineText);
      timer = setTimeout(keep, AGAIN);
      return;
    }
    if (said.error) {
      stopped = Boolean(said.changed);
      say(said.changed ? "changed" : "failed", said.error);
      if (response.status === 429) timer = setTimeout(keep, AGAIN);
      return;
    }
    settle(said);
    const mine = chosen && pictured.files[0] === chosen;
    if (sends && mine && said.missing) refused = said.missing;
    else if (sends && mine && said.cover) {
      pictured.value = "";
      showCover(form, said.cover.small);
    }
    const waiting = pictured?.files.length && !described ? pictured.dataset.waitsText : "";
    const missing = said.missing || (pictured?.files.length ? refused : "") || waiting;
    const words = [form.dataset.keptText.replace("{time}", said.saved), said.waits, missing];
    say(missing ? "partly" : "kept", words.filter(Boolean).join(" "));
  }

  function settle(said) {
    form.elements.version.value = said.version;
    form.dataset.pictures = said.pictures;
    if (form.dataset.keep === said.autosave) return;
    form.dataset.keep = said.autosave;
    form.action = said.edit;
    window.history.replaceState(null, "", said.edit);
    for (const button of document.querySelectorAll("[data-preview]")) button.formAction = said.preview;
  }

  const later = (event) => {
    if (event.target === pictured) refused = "";
    else if (event.target.type === "file") return;
    if (event.target.hasAttribute?.("data-kind") || stopped) return;
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(keep, QUIET);
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  form.keepNow = keep;

  // What is being stored just now gives the page its new version: wait for that, then send the form itself.
  form.addEventListener("submit", (event) => {
    if (event.submitter?.formTarget === "_blank") return;
    clearTimeout(timer);
    stopped = true;
    if (!running) return;
    event.preventDefault();
    running.then(() => form.requestSubmit(event.submitter));
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && changed && !stopped) keep();
  });
}

// The picture at the top, as it is stored or as it was chosen a moment ago.
function showCover(form, address) {
  const place = form.querySelector("[data-cover]");
  if (!place) return;
  place.querySelector("[data-cover-picture]").replaceChildren(element("img", { src: address, alt: "" }));
  place.classList.add("has-picture");
}

function shownNow(form, file) {
  if (!/^image\/(jpeg|png|webp|gif)$/.test(file.type)) return;
  const reader = new FileReader();
  reader.addEventListener("load", () => showCover(form, reader.result));
  reader.readAsDataURL(file);
}

function cover(form) {
  const chosen = form.elements.cover;
  chosen?.addEventListener("change", () => chosen.files.length && shownNow(form, chosen.files[0]));
  const words = form.elements.cover_alt;
  const sign = form.querySelector("[data-cover-described]");
  words?.addEventListener("input", () => (sign.hidden = !words.value.trim()));
}

function count(form) {
  const place = document.querySelector("[data-word-count]");
  const source = form.querySelector("[data-rich-text] textarea");
  if (!place || !source) return;
  const show = () => {
    const text = new DOMParser().parseFromString(source.value.replace(/<\/(p|li|h\d|td|th)>/g, " "), "text/html").body.textContent;
    const words = text.split(/\s+/).filter(Boolean).length;
    const minutes = Math.max(1, Math.round(words / 200));
    place.textContent = (minutes === 1 ? place.dataset.one : place.dataset.more).replace("{words}", words).replace("{minutes}", minutes);
    place.hidden = !words;
  };
  source.addEventListener("input", show);
  show();
}

onContent((part) => {
  for (const form of all(part, "form[data-desk]")) {
    if (form.dataset.keep) desk(form);
    count(form);
    if (form.querySelector("[data-cover]")) cover(form);
  }
});

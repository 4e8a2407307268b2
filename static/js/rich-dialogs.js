// The small windows of the editor. Each is a <template data-rich-dialog> beside the textarea, shown outside the form.
import { csrf, element, newestOnly } from "./dom.js";
import { choices } from "./rich-nodes.js";

function open(box, name, { existing = false, values = {} } = {}) {
  const made = box.querySelector(`[data-rich-dialog="${name}"]`).content.firstElementChild.cloneNode(true);
  for (const part of made.querySelectorAll("[data-new]")) part.hidden = existing;
  for (const part of made.querySelectorAll("[data-existing]")) part.hidden = !existing;
  const form = made.querySelector("form");
  for (const [field, value] of Object.entries(values)) if (form.elements[field]) form.elements[field].value = value || "";
  document.body.append(made);
  made.addEventListener("close", () => made.remove());
  made.querySelector("[data-close]").addEventListener("click", () => made.close("cancel"));
  made.showModal();
  [...made.querySelectorAll(".st-dialog__body :is(input, select, button)")].find((part) => !part.closest("[hidden]"))?.focus();
  return { made, form };
}

// What was chosen: {value: which button, …fields}; a dialog that was closed some other way is "cancel".
const answer = ({ made, form }) =>
  new Promise((resolve) => {
    made.addEventListener("close", () => resolve({ value: made.returnValue || "cancel", ...Object.fromEntries(new FormData(form)) }));
  });

async function link(editor, box) {
  const existing = editor.isActive("link");
  const said = await answer(open(box, "link", { existing, values: { href: editor.getAttributes("link").href } }));
  const chain = editor.chain().focus().extendMarkRange("link");
  if (said.value === "remove") return chain.unsetLink().run();
  if (said.value !== "ok") return editor.commands.focus();
  const typed = said.href.trim();
  const href = /^(https?:|mailto:|tel:|\/)/i.test(typed) ? typed : typed.includes("@") ? `mailto:${typed}` : `https://${typed}`;
  if (editor.state.selection.empty && !existing) {
    return editor.chain().focus().insertContent({ type: "text", text: typed, marks: [{ type: "link", attrs: { href } }] }).run();
  }
  return chain.setLink({ href }).run();
}

async function table(editor, box) {
  const existing = editor.isActive("table");
  const said = await answer(open(box, "table", { existing }));
  if (said.value === "ok" && !existing) {
    editor.chain().focus().insertTable({ rows: Number(said.rows) || 3, cols: Number(said.cols) || 2, withHeaderRow: true }).run();
  } else if (existing && editor.can()[said.value]) editor.chain().focus()[said.value]().run();
  else editor.commands.focus();
}

// After what is chosen, never in its place: a picture that was tapped stays.
function placed(editor, content) {
  const { selection } = editor.state;
  const chain = editor.chain().focus();
  return selection.node ? chain.insertContentAt(selection.to, content) : chain.insertContent(content);
}

async function picture(editor, box, given = null) {
  const existing = editor.isActive("picture");
  const dialog = open(box, "picture", { existing, values: existing ? editor.getAttributes("picture") : {} });
  const { made, form } = dialog;
  if (given) {
    const list = new DataTransfer();
    list.items.add(given);
    form.elements.file.files = list.files;
  }
  form.addEventListener("submit", async (event) => {
    if (event.submitter?.value !== "ok" || existing) return;
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = "yes";
    const sent = await send(box, form);
    delete form.dataset.busy;
    if (sent.error) return complain(form, sent.error);
    const { src, alt, width, height } = sent;
    made.close("done");
    placed(editor, [{ type: "picture", attrs: { src, alt, width, height, caption: form.elements.caption.value } }, { type: "paragraph" }]).run();
  });
  const said = await answer(dialog);
  if (existing && said.value === "ok") editor.chain().focus().updateAttributes("picture", { alt: said.alt, caption: said.caption }).run();
  else if (existing && said.value === "remove") editor.chain().focus().deleteSelection().run();
  else editor.commands.focus();
}

const choice = (box) => (one) =>
  element("label", { class: "st-choice" }, element("input", { type: "radio", name: "reference", value: one.reference, required: true }), element("span", {}, `${one.kind}: ${one.title}${one.readers ? ` (${box.dataset.only} ${one.readers})` : ""}`));

async function embed(editor, box) {
  const dialog = open(box, "embed");
  const { form } = dialog;
  const { words } = form.elements;
  const newest = newestOnly();
  const fill = async () => {
    const found = await newest(choices(box.dataset.embeds, words.value));
    form.querySelector("[data-found]").replaceChildren(...found.map(choice(box)));
    form.querySelector("[data-none]").hidden = found.length > 0;
  };
  let timer;
  words.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(fill, 250);
  });
  words.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  fill();
  const said = await answer(dialog);
  if (said.value !== "ok" || !said.reference) return editor.commands.focus();
  return placed(editor, [{ type: "embed", attrs: { reference: said.reference } }, { type: "paragraph" }]).run();
}

function complain(form, text) {
  const place = form.querySelector("[data-error]");
  place.textContent = text;
  place.hidden = false;
}

// Pictures belong to a stored draft: on a page that was not saved yet, the desk stores it first.
async function send(box, form) {
  const desk = box.closest("form");
  if (!desk.dataset.pictures) await desk.keepNow?.();
  if (!desk.dataset.pictures) return { error: box.dataset.saveFirst };
  const body = new FormData();
  body.append("file", form.elements.file.files[0] || "");
  body.append("alt", form.elements.alt.value);
  try {
    const response = await fetch(desk.dataset.pictures, { method: "POST", body, headers: { "X-CSRFToken": csrf(), Accept: "application/json" } });
    return await response.json();
  } catch (error) {
    return { error: box.dataset.failed };
  }
}

export const ask = { link, table, picture, embed };

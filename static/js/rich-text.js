// Turns <div data-rich-text><textarea> into an editor: Tiptap from django-prose-editor, with our own toolbar and dialogs.
// Without this module the textarea takes simple markup or HTML. What the editor says is always in the textarea too.
import {
  Blockquote, Bold, BulletList, Document, Dropcursor, Editor, Gapcursor, HardBreak, Heading, History, HorizontalRule, Italic,
  Link, ListItem, OrderedList, Paragraph, Placeholder, Strike, Subscript, Superscript, Table, TableCell, TableHeader, TableRow, Text, TrailingNode, Underline,
} from "../django_prose_editor/editor.js";
import { all, onContent } from "./dom.js";
import { ask } from "./rich-dialogs.js";
import { Embed, keepChosen, Picture, stepPast } from "./rich-nodes.js";
import { tidyPasted } from "./pasted.js";

const EMPTY = /^<p>(?:<br[^>]*>)?<\/p>$/;

function extensions(box) {
  return [
    Document, Paragraph, Text, HardBreak, History, Dropcursor, Gapcursor, Bold, Italic, Underline, Strike, Subscript, Superscript,
    Heading.configure({ levels: [2, 3] }), BulletList, OrderedList, ListItem, Blockquote, HorizontalRule,
    Link.configure({ openOnClick: false, autolink: true, defaultProtocol: "https", protocols: ["mailto", "tel"] }),
    Table.configure({ resizable: false }), TableRow, TableHeader, TableCell,
    Placeholder.configure({ placeholder: box.dataset.placeholder, showOnlyCurrent: false }),
    TrailingNode, Picture, Embed.configure({ address: box.dataset.embeds, words: box.dataset.embedWords }),
  ];
}

function start(box) {
  if (box.editor) return;
  const source = box.querySelector("textarea");
  const stored = box.querySelector("[data-rich-source]");
  // The field shows words for who has no editor; what is stored goes along beside it.
  const markup = () => (stored && source.value === source.defaultValue ? stored.value : source.value);
  const place = document.createElement("div");
  place.className = "st-rich__page";
  const toolbar = box.querySelector("[data-rich-toolbar]").content.firstElementChild.cloneNode(true);
  const name = source.id;
  source.before(toolbar, place);
  const attributes = { role: "textbox", "aria-multiline": "true", "aria-label": box.dataset.label, class: "st-prose st-rich__text", id: name };
  if (source.getAttribute("aria-invalid")) attributes["aria-invalid"] = "true";
  source.id = `${name}_source`;
  const editor = new Editor({
    element: place,
    injectCSS: false,
    extensions: extensions(box),
    content: markup(),
    editorProps: {
      attributes,
      transformPastedHTML: tidyPasted,
      ...keepChosen(() => editor),
      handlePaste: (view, event) => takeFile(editor, box, event, event.clipboardData) || void stepPast(editor),
      handleDrop: (view, event, slice, moved) => !moved && takeFile(editor, box, event, event.dataTransfer),
    },
    onUpdate: () => {
      const html = editor.getHTML();
      source.value = EMPTY.test(html) ? "" : html;
      source.dispatchEvent(new Event("input", { bubbles: true }));
    },
    onTransaction: () => show(editor, toolbar),
  });
  box.editor = editor;
  box.dataset.richReady = "";
  // A draft that was kept in this browser is put back into the textarea: the editor follows.
  source.addEventListener("change", () => {
    const html = markup();
    if (html !== editor.getHTML()) editor.commands.setContent(html);
  });
  tools(editor, toolbar, box);
  show(editor, toolbar);
}

function takeFile(editor, box, event, data) {
  const file = [...(data?.files || [])].find((one) => one.type.startsWith("image/"));
  if (!file || data.types.includes("text/html")) return false;
  event.preventDefault();
  ask.picture(editor, box, file);
  return true;
}

const DO = {
  bold: (editor) => editor.chain().focus().toggleBold().run(),
  italic: (editor) => editor.chain().focus().toggleItalic().run(),
  bulletList: (editor) => editor.chain().focus().toggleBulletList().run(),
  orderedList: (editor) => editor.chain().focus().toggleOrderedList().run(),
  blockquote: (editor) => editor.chain().focus().toggleBlockquote().run(),
  undo: (editor) => editor.chain().focus().undo().run(),
  redo: (editor) => editor.chain().focus().redo().run(),
  takeOut: (editor) => editor.chain().focus().deleteSelection().run(),
  ...ask,
};

const KINDS = {
  paragraph: (chain) => chain.clearNodes(),
  "heading-2": (chain) => chain.clearNodes().setHeading({ level: 2 }),
  "heading-3": (chain) => chain.clearNodes().setHeading({ level: 3 }),
  blockquote: (chain) => chain.clearNodes().setBlockquote(),
};

function tools(editor, toolbar, box) {
  const kind = toolbar.querySelector("[data-kind]");
  kind.addEventListener("change", () => KINDS[kind.value](editor.chain().focus()).run());
  kind.addEventListener("input", (event) => event.stopPropagation());
  toolbar.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) DO[button.dataset.do](editor, box);
  });
  // One stop for the Tab key; arrows walk through the toolbar.
  const handles = [...toolbar.querySelectorAll("select, button")];
  handles.forEach((stop, place) => (stop.tabIndex = place ? -1 : 0));
  toolbar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const stops = handles.filter((stop) => !stop.closest("[hidden]"));
    const at = stops.indexOf(document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    const next = stops[(at + step + stops.length) % stops.length];
    for (const stop of handles) stop.tabIndex = stop === next ? 0 : -1;
    next.focus();
  });
}

function show(editor, toolbar) {
  for (const button of toolbar.querySelectorAll("[aria-pressed]")) {
    button.setAttribute("aria-pressed", String(editor.isActive(button.dataset.do)));
  }
  const heading = [2, 3].find((level) => editor.isActive("heading", { level }));
  toolbar.querySelector("[data-kind]").value = heading ? `heading-${heading}` : editor.isActive("blockquote") ? "blockquote" : "paragraph";
  const chosen = editor.state.selection.node?.type.name;
  for (const button of toolbar.querySelectorAll("[data-chosen-kind]")) button.hidden = !button.dataset.chosenKind.split(" ").includes(chosen);
  toolbar.querySelector("[data-chosen]").hidden = !toolbar.querySelector("[data-chosen-kind]:not([hidden])");
  toolbar.querySelector('[data-do="undo"]').disabled = !editor.can().undo();
  toolbar.querySelector('[data-do="redo"]').disabled = !editor.can().redo();
}

onContent((part) => {
  for (const box of all(part, "[data-rich-text]")) start(box);
});

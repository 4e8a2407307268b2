// The two blocks of a text that are not words: a picture with a description, and something of the house (a poll, a video).
import { Node } from "../django_prose_editor/editor.js";
import { element, icon } from "./dom.js";

export const Picture = Node.create({
  name: "picture",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes() {
    return { src: { default: "" }, alt: { default: "" }, width: { default: null }, height: { default: null }, caption: { default: "" } };
  },
  parseHTML() {
    const read = (image, caption = "") => ({
      src: image.getAttribute("src"), alt: image.getAttribute("alt") || "", caption,
      width: image.getAttribute("width"), height: image.getAttribute("height"),
    });
    return [
      {
        tag: "figure",
        getAttrs: (figure) => {
          const image = figure.querySelector('img[src^="/media/"]');
          return image && !figure.dataset.embed ? read(image, figure.querySelector("figcaption")?.textContent || "") : false;
        },
      },
      { tag: 'img[src^="/media/"]', getAttrs: (image) => read(image) },
    ];
  },
  renderHTML({ node }) {
    const { caption, ...image } = node.attrs;
    const kept = Object.fromEntries(Object.entries(image).filter(([name, value]) => name === "alt" || value));
    return caption ? ["figure", ["img", kept], ["figcaption", caption]] : ["figure", ["img", kept]];
  },
});

const known = new Map();

// What the place of an embed says in the editor: asked once, and only told to who may see it.
export async function choices(address, words = "", chosen = "") {
  const url = new URL(address, window.location.href);
  url.search = new URLSearchParams({ q: words, chosen });
  const answer = await fetch(url, { headers: { Accept: "application/json" } }).catch(() => null);
  const found = answer?.ok ? (await answer.json()).choices : [];
  for (const choice of found) known.set(choice.reference, choice);
  return found;
}

async function named(reference, address, place) {
  if (!known.has(reference)) await choices(address, "", reference);
  const choice = known.get(reference);
  if (choice) place.textContent = `${choice.kind}: ${choice.title}`;
}

export const Embed = Node.create({
  name: "embed",
  group: "block",
  atom: true,
  draggable: true,
  addOptions() {
    return { address: "", words: "" };
  },
  addAttributes() {
    return { reference: { default: "" } };
  },
  parseHTML() {
    return [{ tag: "figure[data-embed]", priority: 60, getAttrs: (figure) => ({ reference: figure.dataset.embed }) }];
  },
  renderHTML({ node }) {
    return ["figure", { "data-embed": node.attrs.reference }];
  },
  addNodeView() {
    return ({ node }) => {
      const place = element("figcaption", {}, this.options.words);
      named(node.attrs.reference, this.options.address, place);
      return { dom: element("figure", { class: "st-rich__embed", "data-embed": node.attrs.reference }, icon("layout-grid"), place) };
    };
  },
});

// Out of a chosen block (a picture that was tapped), into an empty paragraph after it: what is typed now does not take its place.
export function stepPast(editor) {
  const { selection, doc } = editor.state;
  if (!selection.node?.isBlock) return;
  const next = doc.nodeAt(selection.to);
  const chain = editor.chain();
  if (next?.type.name !== "paragraph" || next.content.size) chain.insertContentAt(selection.to, { type: "paragraph" });
  chain.setTextSelection(selection.to + 1).run();
}

// Typing comes as keys, as words from a phone's keyboard, or as the beginning of a composition. None of them replaces a chosen block.
export const keepChosen = (editorOf) => ({
  handleTextInput: (view, from, to, text) => {
    if (!view.state.selection.node?.isBlock) return false;
    stepPast(editorOf());
    view.dispatch(view.state.tr.insertText(text).scrollIntoView());
    return true;
  },
  handleDOMEvents: {
    beforeinput: (view, event) => {
      if (!view.state.selection.node?.isBlock || !event.cancelable || !event.data || !event.inputType.startsWith("insert")) return false;
      event.preventDefault();
      stepPast(editorOf());
      view.dispatch(view.state.tr.insertText(event.data).scrollIntoView());
      return true;
    },
    compositionstart: () => void stepPast(editorOf()),
  },
});

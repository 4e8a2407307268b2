// Which upload belongs to the draft in a form, kept in this browser for this person; gone when they sign out, as drafts are.
export function keptUpload(form) {
  const key = `st-draft:${document.body.dataset.user || ""}:film:${form.dataset.autosave}`;
  const store = (action) => {
    try {
      return action(window.localStorage);
    } catch (error) {
      return null; // A browser that keeps nothing forgets the film when the page goes.
    }
  };
  return {
    read: () => JSON.parse(store((storage) => storage.getItem(key))),
    write: (film) => store((storage) => storage.setItem(key, JSON.stringify(film))),
    forget: () => store((storage) => storage.removeItem(key)),
  };
}

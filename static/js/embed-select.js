/* The picker of the embed block in the Wagtail admin (a telepath widget). The list comes from the house, narrowed to what this
   editor may see; a value that is not in it (its plugin is off) is shown as such and kept. */
(() => {
  const PAUSE = 250;

  class BoundEmbedSelect {
    constructor(root, name, capabilities) {
      this.root = root;
      this.select = root.querySelector(`select[name="${name}"]`);
      this.idForLabel = this.select.id;
      this.parentCapabilities = capabilities || new Map();
      this.timer = 0;
      this.asked = 0; // an answer that comes after a newer question is not shown
      root.querySelector('input[type="search"]').addEventListener('input', (event) => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.fill(event.target.value), PAUSE);
      });
    }

    async fill(query = '') {
      const chosen = this.select.value;
      const mine = ++this.asked;
      const url = new URL(this.root.dataset.choices, window.location.href);
      url.search = new URLSearchParams({ q: query, chosen });
      try {
        const response = await fetch(url, { headers: { Accept: 'application/json' } });
        if (!response.ok) throw new Error(response.statusText);
        const { choices } = await response.json();
        if (mine === this.asked) this.show(choices, this.select.value);
      } catch {
        if (mine === this.asked) this.select.options[0].text = this.root.dataset.failed;
      }
    }

    show(choices, chosen) {
      const options = [new Option(this.root.dataset.none, '')];
      if (chosen && !choices.some((choice) => choice.reference === chosen)) {
        options.push(new Option(this.root.dataset.kept, chosen));
      }
      const groups = new Map();
      for (const { reference, title, kind, readers } of choices) {
        if (!groups.has(kind)) groups.set(kind, Object.assign(document.createElement('optgroup'), { label: kind }));
        groups.get(kind).append(new Option(readers ? `${title} (${this.root.dataset.only} ${readers})` : title, reference));
      }
      this.select.replaceChildren(...options, ...groups.values());
      this.select.value = chosen;
    }

    getValue() { return this.select.value; }
    getState() { return this.select.value; }
    setState(value) {
      this.show([], value || '');
      this.fill();
    }
    getValueForLabel() { return this.select.value ? this.select.selectedOptions[0]?.text || '' : ''; }
    getTextLabel() { return this.getValueForLabel(); }
    setInvalid(invalid) {
      if (invalid) this.select.setAttribute('aria-invalid', 'true');
      else this.select.removeAttribute('aria-invalid');
    }
    focus() { this.select.focus(); }
    setCapabilityOptions(capability, options) { Object.assign(this.parentCapabilities.get(capability), options); }
  }

  class EmbedSelect {
    constructor(html) { this.html = html; }

    render(placeholder, name, id, initialState, parentCapabilities, options = {}) {
      const holder = document.createElement('div');
      holder.innerHTML = this.html.replaceAll('__NAME__', name).replaceAll('__ID__', id).trim();
      const root = holder.firstElementChild;
      placeholder.replaceWith(root);
      const bound = new BoundEmbedSelect(root, name, parentCapabilities);
      for (const [key, value] of Object.entries(options?.attributes ?? {})) bound.select.setAttribute(key, value);
      bound.setState(initialState);
      return bound;
    }

    getByName(name, container) { return new BoundEmbedSelect(container.querySelector('.st-embedselect'), name); }
  }

  window.telepath.register('stamtafel.widgets.EmbedSelect', EmbedSelect);
})();

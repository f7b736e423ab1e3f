
"use strict";
(() => {
  const byId = id => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const data = JSON.parse(byId("page-data").textContent);
  const GAP = 0xffff;
  const FULL = 0xfffe;
  const SVG = "http://www.w3.org/2000/svg";

  /** An element with attributes and children; text children become text, never markup. */
  function make(tag, attributes = {}, ...children) {
    const node = tag.startsWith("svg:") ? document.createElementNS(SVG, tag.slice(4)) : document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null) node.setAttribute(name, value);
    }
    node.append(...children);
    return node;
  }

  function decoded(base64) {
    const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
    const codes = new Uint16Array(bytes.length / 2);
    for (let i = 0; i < codes.length; i++) codes[i] = bytes[2 * i] | bytes[2 * i + 1] << 8;
    return codes;
  }

  const labels = decoded(data.labels);
  const n = labels.length;
  const k = data.segments.length;
  const margins = data.margins ? decoded(data.margins) : null;
  const seconds = data.seconds ? decoded(data.seconds) : null;
  const columns = data.columns.map(column => ({ ...column, codes: decoded(column.values) }));
  const valueOf = (column, i) => column.codes[i] === GAP
    ? NaN : column.low + (column.high - column.low) * column.codes[i] / FULL;

  // ---- figures, as everywhere else on the page

  function grouped(whole) {
    return whole.replace(/\B(?=(\d{3})+$)/g, ",");
  }

  function figure(value) {
    if (value === 0) return "0";
    const three = Number(value.toPrecision(3));
    const size = Math.abs(three);
    if (size >= 1e12 || size < 1e-6) return three.toExponential().replace(/^(-?\d)e/, "$1e");
    if (size < 1000) return plain(three);
    if (size < 1e6) return (value < 0 ? "-" : "") + grouped(String(Math.round(Math.abs(value))));
    return size >= 1e9 ? plain(Number((three / 1e9).toPrecision(3))) + " billion"
      : plain(Number((three / 1e6).toPrecision(3))) + " million";
  }

  function plain(value) {
    const text = String(value);
    return text.includes("e") ? value.toFixed(12).replace(/\.?0+$/, "") : text;
  }

  function day(value) {
    const date = new Date(Math.floor(value) * 86400000);
    return isNaN(date) ? figure(value) : date.toISOString().slice(0, 10);
  }

  function shown(column, value) {
    if (Number.isNaN(value)) return "–";
    if (column.date) return day(value);
    if (column.share) return percent(value);
    const text = figure(value);
    if (!column.unit) return text;
    if (column.unit.length === 1 && "$€£¥₹₩₽₺₪".includes(column.unit)) {
      return value < 0 ? "-" + column.unit + text.slice(1) : column.unit + text;
    }
    return column.unit === "%" ? text + "%" : text + " " + column.unit;
  }

  const titled = column => column.title;

  const percent = share => (share > 0 && share < 0.0995 ? (100 * share).toFixed(1) : Math.round(100 * share)) + "%";
  const count = value => grouped(String(value));

  // ---- tables that sort

  function sortable(table) {
    const heads = all("thead th", table);
    heads.forEach((head, at) => {
      if (!head.dataset.sort) return;
      const button = make("button", { type: "button", class: "sort" });
      button.append(...[...head.childNodes].filter(node => node.className !== "mark"));
      head.prepend(button);
      button.addEventListener("click", () => {
        const number = head.dataset.sort === "number";
        const up = head.getAttribute("aria-sort")
          ? head.getAttribute("aria-sort") === "descending" : !number;
        heads.forEach(other => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        const body = table.tBodies[0];
        const key = row => {
          const cell = row.cells[at];
          const held = cell.dataset.v;
          if (number) return held === undefined || held === "" ? NaN : Number(held);
          return held !== undefined ? Number(held) : cell.textContent.trim().toLowerCase();
        };
        const compare = (a, b) => {
          const x = key(a);
          const y = key(b);
          if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) - Number.isNaN(y);
          return (x < y ? -1 : x > y ? 1 : 0) * (up ? 1 : -1);
        };
        body.append(...[...body.rows].sort(compare));
      });
    });
  }

  // ---- search

  function searching() {
    const items = all("[data-find]").map(node => ({ node, text: (node.textContent + " " + (node.dataset.column ?? "") + " "
      + all("[title]", node).map(titled => titled.title).join(" ")).toLowerCase() }));
    const input = byId("find");
    const find = () => {
      const wanted = input.value.trim().toLowerCase();
      let hits = 0;
      for (const { node, text } of items) {
        const hit = text.includes(wanted);
        node.hidden = !hit;
        hits += hit;
      }
      // While a word is sought, all tabs are searched, and what has no hit is out of the way.
      for (const part of all("main section")) {
        part.hidden = wanted !== "" && !part.querySelector("[data-find]:not([hidden])");
      }
      if (wanted) {
        panels.forEach(panel => { panel.hidden = false; });
        all("main details").forEach(details => { details.open = true; });
      } else {
        follow();
      }
      byId("found").textContent = wanted ? hits + " found" : "";
      const nothing = byId("nothing");
      nothing.hidden = !wanted || hits > 0;
      nothing.textContent = nothing.hidden ? "" : "Nothing found for “" + input.value.trim()
        + "”. Columns and segments can be searched, and what stands in the tables.";
    };
    input.addEventListener("input", find);
    input.addEventListener("keydown", event => {
      if (event.key === "Escape") {
        input.value = "";
        find();
      }
    });
  }

  // ---- copying

  async function copy(button) {
    const code = byId(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch (refused) {
      const range = document.createRange();
      range.selectNodeContents(code);
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      document.execCommand("copy");
    }
    const before = button.dataset.name ??= button.textContent;
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = before; }, 1600);
  }

  // ---- light and dark

  function theming(changed) {
    const root = document.documentElement;
    const button = byId("theme");
    const prefers = matchMedia("(prefers-color-scheme: dark)");
    const dark = () => root.dataset.theme ? root.dataset.theme === "dark" : prefers.matches;
    const show = () => {
      button.textContent = dark() ? "Light" : "Dark";
      button.setAttribute("aria-pressed", String(dark()));
      changed();
    };
    button.addEventListener("click", () => {
      root.dataset.theme = dark() ? "light" : "dark";
      show();
    });
    prefers.addEventListener("change", show);
    let before;
    addEventListener("beforeprint", () => {
      before = root.dataset.theme;
      root.dataset.theme = "light";
      all("main details").forEach(details => { details.open = true; });
      changed();
    });
    addEventListener("afterprint", () => {
      if (before) root.dataset.theme = before;
      else delete root.dataset.theme;
      changed();
    });
    show();
  }

  // ---- the profile table and what it shows

  const profileRows = all("#profile-table tbody tr");

  function profiling() {
    byId("profile-figure").addEventListener("change", event => {
      profileRows.forEach((row, at) => {
        const cells = data.profiles[at][event.target.value];
        for (let c = 0; c <= k; c++) {
          row.cells[c + 1].textContent = cells[2 * c];
          row.cells[c + 1].dataset.v = cells[2 * c + 1] ?? "";
        }
      });
    });
  }

  // ---- the scatter

  const LEFT = 66;
  const RIGHT = 14;
  const TOP = 14;
  const BOTTOM = 46;

  function exploring() {
    const host = byId("plot");
    host.replaceChildren();
    const canvas = make("canvas", { tabindex: "0", role: "img" });
    const tip = make("div", { class: "tip", hidden: "", role: "status" });
    host.append(canvas, tip);
    byId("selection").closest(".explore").classList.add("scripting");
    const pen = canvas.getContext("2d");
    const state = { x: 0, y: Math.min(1, columns.length - 1), colour: -1, view: null, box: null, hover: -1 };
    const on = new Array(k).fill(true);
    let chosen = null;
    let looks = null;
    let places = [];

    const pickers = [["axis-x", "x"], ["axis-y", "y"], ["axis-colour", "colour"]];
    for (const [id, key] of pickers) {
      const select = byId(id);
      if (key === "colour") {
        select.append(new Option("segment", -1));
        if (margins) select.append(new Option("closeness to another segment", -2));
      }
      columns.forEach((column, at) => {
        if (key !== "colour" || column.read) select.append(new Option(titled(column), at));
      });
      select.value = String(state[key]);
      select.addEventListener("change", () => {
        state[key] = Number(select.value);
        if (key !== "colour") state.view = null;
        draw();
      });
    }

    function readLooks() {
      const probe = make("span");
      document.body.append(probe);
      const resolve = text => {
        probe.style.color = text;
        return getComputedStyle(probe).color;
      };
      looks = {
        ink: resolve("var(--ink)"), muted: resolve("var(--muted)"), line: resolve("var(--line)"),
        paper: resolve("var(--paper)"), accent: resolve("var(--accent)"), axis: resolve("var(--axis)"),
        low: resolve("light-dark(#9ecae1, #33506b)"), high: resolve("light-dark(#08306b, #dceefc)"),
        segments: data.segments.map(segment => {
          probe.className = segment.colour;
          return resolve("var(--c)");
        }),
        texts: data.segments.map(segment => {
          probe.className = segment.colour;
          return resolve("var(--ct)");
        }),
      };
      const parts = text => text.match(/[\d.]+/g).map(Number);
      const [from, to] = [parts(looks.low), parts(looks.high)];
      looks.ramp = Array.from({ length: 33 }, (_, s) =>
        `rgb(${[0, 1, 2].map(j => Math.round(from[j] + (to[j] - from[j]) * s / 32)).join(",")})`);
      probe.remove();
    }

    /** The whole of a column with a little air around it. */
    function span(column) {
      const air = (column.high - column.low) * 0.04 || Math.abs(column.high) * 0.04 || 1;
      return [column.low - air, column.high + air];
    }

    function view() {
      if (!state.view) {
        const [x0, x1] = span(columns[state.x]);
        const [y0, y1] = span(columns[state.y]);
        state.view = { x0, x1, y0, y1 };
      }
      return state.view;
    }

    const size = () => ({ w: canvas.clientWidth, h: canvas.clientHeight });

    function scales() {
      const { w, h } = size();
      const v = view();
      return {
        x: value => LEFT + (w - LEFT - RIGHT) * (value - v.x0) / (v.x1 - v.x0),
        y: value => h - BOTTOM - (h - TOP - BOTTOM) * (value - v.y0) / (v.y1 - v.y0),
        fromX: px => v.x0 + (v.x1 - v.x0) * (px - LEFT) / (w - LEFT - RIGHT),
        fromY: py => v.y0 + (v.y1 - v.y0) * (h - BOTTOM - py) / (h - TOP - BOTTOM),
      };
    }

    function ticks(low, high, most) {
      const rough = (high - low) / most;
      const power = 10 ** Math.floor(Math.log10(rough));
      const step = [1, 2, 5, 10].map(m => m * power).find(s => s >= rough);
      const marks = [];
      for (let at = Math.ceil(low / step); at * step <= high; at++) marks.push(Number((at * step).toPrecision(12)));
      return marks;
    }

    function mark(column, value) {
      if (column.date) return day(value);
      const size = Math.abs(value);
      if (size >= 1e12 || size > 0 && size < 1e-4) return value.toExponential(1);
      if (size >= 1e9) return plain(Number((value / 1e9).toPrecision(4))) + "bn";
      if (size >= 1e6) return plain(Number((value / 1e6).toPrecision(4))) + "M";
      return size >= 1e4 ? plain(Number((value / 1e3).toPrecision(4))) + "k" : plain(value);
    }

    /** The codes that give the colour, and the ends of the ramp: the middle 96%, so that a few large values don't pale the rest. */
    function tinted() {
      if (state.colour === -1) return null;
      const codes = state.colour === -2 ? margins : columns[state.colour].codes;
      const sorted = codes.filter(code => code !== GAP).sort();
      return { codes, low: sorted[Math.floor(0.02 * (sorted.length - 1))], high: sorted[Math.ceil(0.98 * (sorted.length - 1))] };
    }

    function colourOf(i, tint) {
      if (!tint) return looks.segments[labels[i]];
      const code = tint.codes[i];
      if (code === GAP) return looks.line;
      const at = (code - tint.low) / (tint.high - tint.low || 1);
      return looks.ramp[Math.round(32 * Math.max(0, Math.min(1, at)))];
    }

    function draw() {
      if (!looks) readLooks();
      const { w, h } = size();
      if (w === 0) return;
      const ratio = devicePixelRatio || 1;
      canvas.width = Math.round(w * ratio);
      canvas.height = Math.round(h * ratio);
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      pen.clearRect(0, 0, w, h);
      axes(w, h);
      points(w, h);
      if (state.box) box();
      canvas.setAttribute("aria-label", titled(columns[state.y]) + " against " + titled(columns[state.x]) + " of " + count(n)
        + " customers, coloured by " + byId("axis-colour").selectedOptions[0].text + ". The figures stand in the tables.");
    }

    function axes(w, h) {
      const s = scales();
      const v = view();
      const font = getComputedStyle(document.body).fontFamily;
      pen.font = "12px " + font;
      pen.lineWidth = 1;
      pen.strokeStyle = looks.line;
      pen.fillStyle = looks.muted;
      pen.textBaseline = "middle";
      const dates = columns[state.x].date ? 5 : 8;
      for (const value of ticks(v.x0, v.x1, Math.min(dates, w / 90))) {
        const x = Math.round(s.x(value)) + 0.5;
        line(x, TOP, x, h - BOTTOM);
        pen.textAlign = "center";
        pen.fillText(mark(columns[state.x], value), x, h - BOTTOM + 14);
      }
      for (const value of ticks(v.y0, v.y1, Math.min(7, h / 60))) {
        const y = Math.round(s.y(value)) + 0.5;
        line(LEFT, y, w - RIGHT, y);
        pen.textAlign = "right";
        pen.fillText(mark(columns[state.y], value), LEFT - 8, y);
      }
      pen.fillStyle = looks.ink;
      pen.font = "600 12.5px " + font;
      pen.textAlign = "right";
      pen.fillText(title(columns[state.x], w - LEFT - RIGHT), w - RIGHT, h - 10);
      pen.save();
      pen.translate(11, TOP);
      pen.rotate(-Math.PI / 2);
      pen.fillText(title(columns[state.y], h - TOP - BOTTOM), 0, 0);
      pen.restore();
    }

    function title(column, room) {
      let text = titled(column);
      if (pen.measureText(text).width <= room) return text;
      const words = text.split(" ");
      while (words.length > 1 && pen.measureText(words.join(" ") + " …").width > room) words.pop();
      return words.join(" ") + " …";
    }

    function line(x0, y0, x1, y1) {
      pen.beginPath();
      pen.moveTo(x0, y0);
      pen.lineTo(x1, y1);
      pen.stroke();
    }

    function points(w, h) {
      const s = scales();
      const cx = columns[state.x];
      const cy = columns[state.y];
      const radius = n > 1500 ? 2.6 : n > 400 ? 3.2 : 4;
      const alpha = n > 1500 ? 0.6 : 0.75;
      const tint = tinted();
      places = [];
      pen.save();
      pen.beginPath();
      pen.rect(LEFT, TOP, w - LEFT - RIGHT, h - TOP - BOTTOM);
      pen.clip();
      for (const pass of chosen ? [0, 1] : [1]) {
        for (let i = 0; i < n; i++) {
          if (!on[labels[i]] || (chosen ? chosen[i] : 1) !== pass) continue;
          const x = s.x(valueOf(cx, i));
          const y = s.y(valueOf(cy, i));
          if (!(x >= LEFT && x <= w - RIGHT && y >= TOP && y <= h - BOTTOM)) continue;
          pen.globalAlpha = pass ? alpha : 0.13;
          pen.fillStyle = colourOf(i, tint);
          pen.beginPath();
          pen.arc(x, y, radius, 0, 7);
          pen.fill();
          places.push([x, y, i]);
        }
      }
      pen.globalAlpha = 1;
      if (state.colour === -1) centres(s, cx, cy);
      if (state.hover >= 0) {
        pen.beginPath();
        pen.arc(s.x(valueOf(cx, state.hover)), s.y(valueOf(cy, state.hover)), radius + 3, 0, 7);
        pen.strokeStyle = looks.ink;
        pen.lineWidth = 1.8;
        pen.stroke();
      }
      pen.restore();
      if (tint) ramp(w, tint);
    }

    /** A disc with the segment's number at the medians of its points. */
    function centres(s, cx, cy) {
      const median = values => values.sort((a, b) => a - b)[values.length >> 1];
      for (let c = 0; c < k; c++) {
        if (!on[c]) continue;
        const rows = [];
        for (let i = 0; i < n; i++) {
          if (labels[i] === c && cx.codes[i] !== GAP && cy.codes[i] !== GAP) rows.push(i);
        }
        if (!rows.length) continue;
        const x = s.x(median(rows.map(i => valueOf(cx, i))));
        const y = s.y(median(rows.map(i => valueOf(cy, i))));
        pen.beginPath();
        pen.arc(x, y, 11, 0, 7);
        pen.fillStyle = looks.paper;
        pen.fill();
        pen.lineWidth = 2.4;
        pen.strokeStyle = looks.segments[c];
        pen.stroke();
        pen.fillStyle = looks.texts[c];
        pen.font = "700 12px " + getComputedStyle(document.body).fontFamily;
        pen.textAlign = "center";
        pen.fillText(String(data.segments[c].id), x, y + 0.5);
      }
    }

    function ramp(w, tint) {
      const column = state.colour === -2 ? null : columns[state.colour];
      const end = code => mark(column, Number((column.low + (column.high - column.low) * code / FULL).toPrecision(3)));
      const ends = column ? ["≤ " + end(tint.low), "≥ " + end(tint.high)] : ["typical", "on the fence"];
      pen.font = "11px " + getComputedStyle(document.body).fontFamily;
      pen.textAlign = "right";
      pen.textBaseline = "middle";
      const x = w - RIGHT - pen.measureText(ends[1]).width - 6 - 4 * looks.ramp.length;
      looks.ramp.forEach((colour, at) => {
        pen.fillStyle = colour;
        pen.fillRect(x + at * 4, TOP + 4, 4.5, 8);
      });
      pen.fillStyle = looks.muted;
      pen.fillText(ends[0], x - 6, TOP + 8);
      pen.fillText(ends[1], w - RIGHT, TOP + 8);
    }

    function box() {
      const [x0, y0, x1, y1] = state.box;
      pen.strokeStyle = looks.accent;
      pen.lineWidth = 1.4;
      pen.setLineDash([5, 3]);
      pen.strokeRect(Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0), Math.abs(y1 - y0));
      pen.setLineDash([]);
    }

    // -- hover

    function hover(px, py) {
      let best = -1;
      let least = 14 * 14;
      for (const [x, y, i] of places) {
        const distance = (x - px) ** 2 + (y - py) ** 2;
        if (distance <= least) {
          least = distance;
          best = i;
        }
      }
      point(best);
    }

    /** Goes to the next point to the right, or to the left. */
    function step(by) {
      const order = places.slice().sort((a, b) => a[0] - b[0]).map(place => place[2]);
      if (order.length) point(order[(order.indexOf(state.hover) + by + order.length) % order.length]);
    }

    function point(best) {
      if (best === state.hover) return;
      state.hover = best;
      draw();
      tip.hidden = best < 0;
      if (best < 0) return;
      const segment = data.segments[labels[best]];
      const facts = make("dl");
      const fact = (name, text) => facts.append(make("dt", { dir: "auto" }, name), make("dd", {}, text));
      if (data.ids) fact("id", data.ids[best]);
      const told = data.showIds ? columns.filter(column => column.read).slice(0, 14) : [];
      for (const column of new Set([columns[state.x], columns[state.y], ...told])) {
        if (column.read) fact(column.label, shown(column, valueOf(column, best)));
      }
      if (seconds) fact("next nearest", "segment " + data.segments[seconds[best]].id);
      if (margins) fact("on the fence", percent(margins[best] / FULL));
      tip.replaceChildren(
        make("b", {}, make("span", { class: "chip " + segment.colour }, String(segment.id)), make("bdi", {}, segment.name)), facts);
      const s = scales();
      const x = s.x(valueOf(columns[state.x], best));
      const y = s.y(valueOf(columns[state.y], best));
      const { w, h } = size();
      tip.style.left = Math.max(0, x > w / 2 ? x - tip.offsetWidth - 14 : x + 14) + "px";
      tip.style.top = Math.max(0, y > h / 2 ? y - tip.offsetHeight - 10 : y + 10) + "px";
    }

    // -- selecting

    function choose(test) {
      const mask = new Uint8Array(n);
      let hits = 0;
      for (const [x, y, i] of places) {
        if (test(x, y)) {
          mask[i] = 1;
          hits++;
        }
      }
      chosen = hits ? mask : null;
      draw();
      told();
    }

    function told() {
      const counts = new Array(k).fill(0);
      const totals = new Array(k).fill(0);
      let hits = 0;
      for (let i = 0; i < n; i++) {
        totals[labels[i]]++;
        if (chosen && chosen[i]) {
          counts[labels[i]]++;
          hits++;
        }
      }
      panel(counts, totals, hits);
      glance(counts);
      means(hits);
      ridges();
    }

    function panel(counts, totals, hits) {
      const host = byId("selection");
      host.replaceChildren(make("h3", {}, "Selection"));
      if (!hits) {
        host.append(make("p", { class: "faint" },
          "Drag over points to see who they are: counts here, their means in the profile table, their spread in the distributions."));
        return;
      }
      host.append(make("p", { id: "selected-count" },
        make("b", {}, count(hits)), " of " + count(n) + " points (" + percent(hits / n) + ")"));
      const body = make("tbody");
      data.segments.forEach((segment, c) => {
        if (!counts[c]) return;
        const share = counts[c] / totals[c];
        body.append(make("tr", {},
          make("td", {}, make("span", { class: "chip " + segment.colour, title: segment.name }, String(segment.id))),
          make("td", { class: "meter" }, make("svg:svg", { viewBox: "0 0 100 9", preserveAspectRatio: "none", "aria-hidden": "true" },
            make("svg:rect", { class: segment.colour, width: String(100 * share), height: "9" }))),
          make("td", { class: "n" }, count(counts[c])),
          make("td", { class: "n faint" }, percent(share))));
      });
      host.append(make("table", {}, make("caption", { class: "unseen" }, "Selected points by segment, and share of the segment"), body));
      const clear = make("button", { type: "button" }, "Clear");
      clear.addEventListener("click", () => choose(() => false));
      host.append(clear);
    }

    function glance(counts) {
      all(".glance .selected").forEach(cell => { cell.hidden = !chosen; });
      all(".glance tbody tr").forEach(row => {
        row.querySelector(".selected").textContent = count(counts[Number(row.dataset.segment)]);
      });
    }

    function means(hits) {
      all("#profile-table .selected").forEach(cell => { cell.hidden = !hits; });
      if (!hits) return;
      const byName = new Map(columns.filter(column => column.read).map(column => [column.name, column]));
      profileRows.forEach(row => {
        const column = byName.get(row.dataset.column);
        let sum = 0;
        let held = 0;
        if (column) {
          for (let i = 0; i < n; i++) {
            if (chosen[i] && column.codes[i] !== GAP) {
              sum += valueOf(column, i);
              held++;
            }
          }
        }
        row.querySelector(".selected").textContent = held ? shown({ ...column, unit: "" }, sum / held) : "–";
      });
    }

    /** The chosen customers of each segment as a dashed outline, on the scale of all points of that segment. */
    function ridges() {
      const byName = new Map(columns.filter(column => column.read).map(column => [column.name, column]));
      for (const drawing of all("svg.ridge")) {
        all(".chosen-line", drawing).forEach(old => old.remove());
        all(".row", drawing).forEach(row => row.classList.toggle("off", !on[Number(row.dataset.segment)]));
        const column = byName.get(drawing.dataset.column);
        if (!chosen || !column) continue;
        const low = Number(drawing.dataset.low);
        const high = Number(drawing.dataset.high);
        const bins = 24;
        const counts = () => Array.from({ length: k }, () => new Array(bins).fill(0));
        const tallies = counts();
        const totals = counts();
        for (let i = 0; i < n; i++) {
          if (column.codes[i] === GAP) continue;
          const bin = Math.floor(bins * (valueOf(column, i) - low) / (high - low));
          if (bin < 0 || bin >= bins) continue;
          totals[labels[i]][bin]++;
          if (chosen[i]) tallies[labels[i]][bin]++;
        }
        for (const row of all(".row", drawing)) {
          const tally = tallies[Number(row.dataset.segment)];
          if (!Math.max(...tally)) continue;
          const peak = Math.max(...totals[Number(row.dataset.segment)]);
          const base = Number(row.dataset.base);
          const step = (Number(drawing.dataset.right) - Number(drawing.dataset.left)) / bins;
          const path = tally.map((held, at) => (at ? "L" : "M")
            + (Number(drawing.dataset.left) + step * (at + 0.5)).toFixed(1) + " " + (base - 18 * held / peak).toFixed(1)).join("");
          row.append(make("svg:path", { class: "chosen-line", d: path }));
        }
      }
    }

    // -- zooming and moving

    function zoom(factor, px, py) {
      const { w, h } = size();
      const s = scales();
      const x = s.fromX(px ?? (LEFT + w - RIGHT) / 2);
      const y = s.fromY(py ?? (TOP + h - BOTTOM) / 2);
      const v = view();
      const [xs, ys] = [span(columns[state.x]), span(columns[state.y])];
      const width = (v.x1 - v.x0) * factor;
      if (width > 4 * (xs[1] - xs[0]) || width < (xs[1] - xs[0]) / 5000) return;
      state.view = { x0: x + (v.x0 - x) * factor, x1: x + (v.x1 - x) * factor,
        y0: y + (v.y0 - y) * factor, y1: y + (v.y1 - y) * factor };
      draw();
    }

    function move(dx, dy) {
      const { w, h } = size();
      const v = view();
      const mx = dx * (v.x1 - v.x0) / (w - LEFT - RIGHT);
      const my = dy * (v.y1 - v.y0) / (h - TOP - BOTTOM);
      state.view = { x0: v.x0 - mx, x1: v.x1 - mx, y0: v.y0 + my, y1: v.y1 + my };
      draw();
    }

    function reset() {
      state.view = null;
      on.fill(true);
      toggles.forEach(toggle => toggle.setAttribute("aria-pressed", "true"));
      choose(() => false);
    }

    const at = event => {
      const edge = canvas.getBoundingClientRect();
      return [event.clientX - edge.left, event.clientY - edge.top];
    };
    let drag = null;
    canvas.addEventListener("pointerdown", event => {
      const [x, y] = at(event);
      drag = { x, y, moving: event.shiftKey };
      canvas.setPointerCapture(event.pointerId);
      tip.hidden = true;
    });
    canvas.addEventListener("pointermove", event => {
      const [x, y] = at(event);
      if (!drag) return hover(x, y);
      if (drag.moving) {
        move(x - drag.x, y - drag.y);
        drag = { ...drag, x, y };
      } else {
        state.box = [drag.x, drag.y, x, y];
        draw();
      }
    });
    canvas.addEventListener("pointerup", () => {
      if (drag && !drag.moving) {
        const box = state.box;
        state.box = null;
        if (box && Math.abs(box[2] - box[0]) + Math.abs(box[3] - box[1]) > 6) {
          const [x0, x1] = [Math.min(box[0], box[2]), Math.max(box[0], box[2])];
          const [y0, y1] = [Math.min(box[1], box[3]), Math.max(box[1], box[3])];
          choose((x, y) => x >= x0 && x <= x1 && y >= y0 && y <= y1);
        } else {
          choose(() => false);
        }
      }
      drag = null;
    });
    canvas.addEventListener("pointercancel", () => {
      drag = null;
      state.box = null;
      draw();
    });
    canvas.addEventListener("pointerleave", () => {
      if (!drag) hover(-99, -99);
    });
    canvas.addEventListener("wheel", event => {
      if (document.activeElement !== canvas && !event.ctrlKey) return;
      event.preventDefault();
      zoom(Math.exp(event.deltaY * 0.0015), ...at(event));
    }, { passive: false });
    canvas.addEventListener("keydown", event => {
      const keys = { ArrowLeft: () => move(40, 0), ArrowRight: () => move(-40, 0), ArrowUp: () => move(0, 40),
        ArrowDown: () => move(0, -40), "+": () => zoom(0.8), "=": () => zoom(0.8), "-": () => zoom(1.25),
        n: () => step(1), p: () => step(-1), "0": reset, Escape: () => choose(() => false) };
      if (keys[event.key]) {
        event.preventDefault();
        keys[event.key]();
      }
    });
    byId("zoom-in").addEventListener("click", () => zoom(0.7));
    byId("zoom-out").addEventListener("click", () => zoom(1 / 0.7));
    byId("select-view").addEventListener("click", () => choose(() => true));
    byId("reset").addEventListener("click", reset);
    const toggles = all("#toggles button");
    toggles.forEach(toggle => {
      const c = Number(toggle.dataset.segment);
      toggle.addEventListener("click", event => {
        if (event.altKey) on.fill(false);
        on[c] = event.altKey || !on[c];
        toggles.forEach((other, at) => other.setAttribute("aria-pressed", String(on[at])));
        draw();
        ridges();
      });
    });
    new ResizeObserver(() => draw()).observe(canvas);
    told();
    return () => {
      looks = null;
      draw();
    };
  }

  // ---- tabs: links where scripts don't run

  const panels = all(".panel");
  const tabs = all("nav .links a");

  function show(name, focus) {
    panels.forEach(panel => { panel.hidden = panel.dataset.tab !== name; });
    document.querySelector("main").dataset.tab = name;
    for (const tab of tabs) {
      const here = tab.dataset.tab === name;
      tab.setAttribute("aria-selected", String(here));
      tab.tabIndex = here ? 0 : -1;
      if (here && focus) tab.focus();
      if (here) tab.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }

  /** The tab of the element that the address names, and that element in view. */
  function follow() {
    const target = location.hash.length > 1 ? byId(decodeURIComponent(location.hash.slice(1))) : null;
    const panel = target && target.closest(".panel");
    if (target && !panel) return;
    show(panel ? panel.dataset.tab : "brief", false);
    if (panel && target !== panel.firstElementChild) target.scrollIntoView({ behavior: "instant" });
    else scrollTo({ top: 0, behavior: "instant" });
  }

  function tabbing() {
    document.querySelector("nav .links").setAttribute("role", "tablist");
    tabs.forEach((tab, at) => {
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", "tab-" + tab.dataset.tab);
      tab.id = "to-" + tab.dataset.tab;
      tab.addEventListener("keydown", event => {
        const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
        if (event.key === " ") tab.click();
        if (to !== undefined) {
          const next = tabs[(to + tabs.length) % tabs.length];
          location.hash = next.hash;
          show(next.dataset.tab, true);
        }
        if (event.key === " " || to !== undefined) event.preventDefault();
      });
    });
    panels.forEach(panel => {
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", "to-" + panel.dataset.tab);
    });
    addEventListener("hashchange", follow);
    byId("print").addEventListener("click", () => print());
    follow();
    // A browser goes to the place of the address once more when all is loaded.
    addEventListener("load", () => setTimeout(follow));
  }

  all(".scripted").forEach(node => { node.hidden = false; });
  all("table.sortable").forEach(sortable);
  all("button.copy").forEach(button => button.addEventListener("click", () => copy(button)));
  searching();
  profiling();
  theming(exploring());
  tabbing();
  document.documentElement.dataset.ready = "true";
})();

(function () {
  "use strict";

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  const count = (number) => Math.round(number).toLocaleString("en-US");
  const signed = (text) =>
    text === "" ? "–" : (text > 0 ? "+" : text < 0 ? "−" : "") + count(Math.abs(Number(text)));

  // Tables ----------------------------------------------------------------------------------------------------------

  const valueOf = (cell) => cell.dataset.value ?? cell.textContent.trim();
  const numberOf = (text) => {
    const read = text.replace("−", "-").replace(/[^0-9.eE+-]/g, "");
    return read === "" ? null : Number(read);
  };

  function sort(table, column, direction) {
    const headers = all("thead th", table);
    const isNumber = headers[column].dataset.sort === "number";
    const keys = new Map();
    const rows = [...table.tBodies[0].rows];
    for (const row of rows) {
      const value = valueOf(row.cells[column]);
      keys.set(row, isNumber ? numberOf(value) : value.toLowerCase());
    }
    const sign = direction === "descending" ? -1 : 1;
    rows.sort((a, b) => {
      const [x, y] = [keys.get(a), keys.get(b)];
      if (x === null || y === null) return (x === null) - (y === null);
      return x < y ? -sign : x > y ? sign : 0;
    });
    table.tBodies[0].append(...rows);
    headers.forEach((header) => header.removeAttribute("aria-sort"));
    headers[column].setAttribute("aria-sort", direction);
  }

  function makeSortable(table, onSort) {
    all("thead th", table).forEach((header, column) => {
      if (!header.dataset.sort || one("button", header)) return;
      const button = make("button", { type: "button" }, ...header.childNodes);
      button.addEventListener("click", () => {
        const first = header.dataset.sort === "number" ? "descending" : "ascending";
        const other = first === "ascending" ? "descending" : "ascending";
        sort(table, column, header.getAttribute("aria-sort") === first ? other : first);
        if (onSort) onSort();
      });
      header.append(button);
    });
  }

  // A spreadsheet takes for a formula what begins like one.
  const csvCell = (text) => {
    const safe = /^[=@\t\r]|^[+-](?![\d.])/.test(text) ? "'" + text : text;
    return /[",\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
  };
  const csvText = (cell) => {
    const link = one("a", cell);
    if (link && cell.tagName === "TH") return link.textContent;
    return cell.classList.contains("number") && cell.dataset.value !== undefined
      ? cell.dataset.value
      : cell.innerText.trim().replace("−", "-");
  };

  function asCsv(table) {
    const rows = all("tr", table).filter((row) => !row.hidden);
    const isKept = [...rows[0].cells].map((cell) => cell.textContent.trim() !== "Trend");
    return rows
      .map((row) => [...row.cells].filter((_, column) => isKept[column]).map((cell) => csvCell(csvText(cell))).join(","))
      .join("\r\n");
  }

  function addDownload(table) {
    const button = make("button", { type: "button", class: "tool" }, "Download CSV");
    button.setAttribute("aria-label", "Download CSV: " + table.caption.textContent);
    button.addEventListener("click", () => {
      const url = URL.createObjectURL(new Blob(["\ufeff" + asCsv(table) + "\r\n"], { type: "text/csv" }));
      make("a", { href: url, download: table.dataset.csv + ".csv" }).click();
      setTimeout(() => URL.revokeObjectURL(url), 1000);
    });
    table.parentElement.after(make("div", { class: "tools" }, button));
  }

  function addTable(details, name, title, columns, rows) {
    const table = make("table", { "data-csv": name });
    table.append(make("caption", { class: "unseen" }, title));
    const isNumber = columns.map((column) => rows.every((row) => row[column] === null || typeof row[column] === "number"));
    const head = make("tr");
    columns.forEach((column, place) => {
      const header = make("th", { scope: "col", "data-sort": isNumber[place] ? "number" : "text" });
      if (isNumber[place]) header.className = "number";
      header.append(column.replaceAll("_", " "));
      head.append(header);
    });
    const body = make("tbody");
    for (const row of rows) {
      const line = make("tr");
      columns.forEach((column, place) => {
        const value = row[column];
        const cell = make("td", isNumber[place] ? { class: "number", "data-value": value ?? "" } : {});
        cell.append(value === null || value === undefined ? "–" : isNumber[place] ? value.toLocaleString("en-US") : String(value));
        line.append(cell);
      });
      body.append(line);
    }
    table.append(make("thead", {}, head), body);
    const region = make("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": "Table: " + title });
    region.append(table);
    details.append(region);
    makeSortable(table);
    addDownload(table);
  }

  function fillWhenOpened(details, fill) {
    details.addEventListener("toggle", () => {
      if (details.open && !one("table", details)) fill();
    });
  }

  // The table of all segments ---------------------------------------------------------------------------------------

  function segmentsTable(table) {
    const form = one("#filter");
    const since = all("[data-since]");
    const rows = [...table.tBodies[0].rows];
    const headers = all("thead th", table);
    const named = ["segment", "members", "share", "change"];
    let chosen = "run";

    const changeOf = (row) => row.dataset[chosen];
    function showSince(name) {
      chosen = name;
      since.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.since === name)));
      all("[data-movers]").forEach((element) => { element.hidden = element.dataset.movers !== name; });
      for (const row of rows) {
        const cell = one(".change", row);
        cell.dataset.value = changeOf(row);
        cell.textContent = signed(changeOf(row));
      }
      const sorted = headers.findIndex((header) => header.hasAttribute("aria-sort"));
      if (named[sorted] === "change") sort(table, sorted, headers[sorted].getAttribute("aria-sort"));
    }

    function show() {
      const words = form.q.value.toLowerCase().split(/\s+/).filter(Boolean);
      const only = form.only.value;
      let shown = 0;
      for (const row of rows) {
        const change = Number(changeOf(row));
        const fits =
          words.every((word) => row.dataset.text.includes(word)) &&
          (only !== "grew" || change > 0) && (only !== "shrank" || change < 0) &&
          (only !== "empty" || row.dataset.members === "0");
        row.hidden = !fits;
        shown += fits;
      }
      one("#shown").textContent = `${shown} of ${rows.length}`;
    }

    function keep() {
      const state = new URLSearchParams();
      if (form.q.value) state.set("q", form.q.value);
      if (form.only.value) state.set("only", form.only.value);
      if (chosen !== "run") state.set("since", chosen);
      const sorted = headers.findIndex((header) => header.hasAttribute("aria-sort"));
      if (sorted >= 0) state.set("sort", named[sorted] + (headers[sorted].getAttribute("aria-sort") === "descending" ? "-" : ""));
      history.replaceState(null, "", state.size ? "#" + state : location.pathname + location.search);
    }

    function restore() {
      const state = new URLSearchParams(location.hash.slice(1));
      form.q.value = state.get("q") ?? "";
      form.only.value = ["grew", "shrank", "empty"].includes(state.get("only")) ? state.get("only") : "";
      const order = state.get("sort") ?? "";
      const column = named.indexOf(order.replace(/-$/, ""));
      if (column >= 0) sort(table, column, order.endsWith("-") ? "descending" : "ascending");
      showSince(["week", "month"].includes(state.get("since")) ? state.get("since") : "run");
      show();
    }

    since.forEach((button) => button.addEventListener("click", () => { showSince(button.dataset.since); show(); keep(); }));
    form.addEventListener("input", () => { show(); keep(); });
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", restore);
    makeSortable(table, keep);
    restore();
  }

  // Charts ----------------------------------------------------------------------------------------------------------

  const style = () => {
    const computed = getComputedStyle(document.documentElement);
    return (name) => computed.getPropertyValue(name).trim();
  };
  const themed = (text) => {
    const read = style();
    return text.replace(/var\((--[a-z0-9-]+)\)/g, (_, name) => read(name));
  };
  const config = () => {
    const read = style();
    const quiet = {
      labelColor: read("--ink-2"), titleColor: read("--ink-2"), titleFontWeight: "normal", labelFontSize: 12, titleFontSize: 12,
    };
    return {
      background: null, font: "system-ui, sans-serif", view: { stroke: null }, aria: false,
      mark: { color: read("--accent") }, bar: { color: read("--accent") }, line: { color: read("--accent") },
      point: { color: read("--accent") }, area: { color: read("--accent") }, text: { color: read("--ink-2"), fontSize: 12 },
      axis: { ...quiet, gridColor: read("--line"), domainColor: read("--line"), tickColor: read("--line"), labelPadding: 6, titlePadding: 10 },
      legend: { ...quiet, symbolType: "square" },
    };
  };

  const charts = new Map();
  const look = { range: "", grain: "day" };

  const startOf = (day, grain) => {
    if (grain === "month") return day.slice(0, 7) + "-01";
    if (grain === "day") return day;
    const date = new Date(day + "T00:00:00Z");
    date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
    return date.toISOString().slice(0, 10);
  };

  // A size is that of the last day of a period; changes add up.
  function gather(name, rows) {
    const last = charts.get("size")?.last;
    let since = "";
    if (look.range && last) {
      const date = new Date(last + "T00:00:00Z");
      date.setUTCDate(date.getUTCDate() - Number(look.range));
      since = date.toISOString().slice(0, 10);
    }
    const periods = new Map();
    for (const row of rows) {
      if (row.day < since) continue;
      const day = name === "marks" ? row.day : startOf(row.day, look.grain);
      const key = name === "sizes" ? day : name === "changes" ? [day, row.change, row.reason].join("\n") : row.day;
      const before = periods.get(key);
      periods.set(key, { ...row, day, ...(before && name === "changes" ? { profiles: before.profiles + row.profiles } : {}) });
    }
    return [...periods.values()];
  }

  const isPast = (id) => id === "size" || id === "changes";
  const rowsOf = (id) => {
    const { spec } = charts.get(id);
    return Object.entries(spec.datasets).filter(([name]) => name !== "marks")
      .map(([name, rows]) => (isPast(id) ? gather(name, rows) : rows));
  };

  async function draw(id) {
    const chart = charts.get(id);
    const spec = JSON.parse(themed(chart.text));
    for (const [name, rows] of Object.entries(spec.datasets)) {
      const shown = isPast(id) ? gather(name, rows) : rows;
      // A text of its own for the tooltip, which would show the instant that Vega makes of the day.
      spec.datasets[name] = shown.map((row) => ("day" in row ? { ...row, on: row.day } : row));
    }
    const isThere = (part) => !part.data?.name || spec.datasets[part.data.name].length > 0;
    if (spec.layer) spec.layer = spec.layer.filter(isThere);
    chart.view?.finalize();
    chart.view = null;
    one("#" + id).dataset.drawn = "yes";
    if (!isThere(spec) || spec.layer?.length === 0) {
      one("#" + id).replaceChildren(make("p", { class: "quiet" }, "Nothing in this range."));
      return;
    }
    if (id === "changes") {
      const periods = new Set(spec.datasets.changes.map((row) => row.day)).size;
      const width = one("#" + id).clientWidth - 80;
      spec.mark.width = Math.max(1, Math.min(28, 0.7 * (width / Math.max(periods, 1))));
    }
    const made = await vegaEmbed("#" + id, spec, { actions: false, renderer: "svg", config: config() });
    chart.view = made.view;
    // The label of the chart says it, and the table below has the figures.
    for (const part of one("#" + id).children) part.setAttribute("aria-hidden", "true");
  }

  async function drawAll() {
    for (const id of charts.keys()) await draw(id);
    document.documentElement.dataset.ready = "yes";
  }

  function startCharts() {
    for (const script of all("script[data-spec]")) {
      const id = script.dataset.spec;
      const spec = JSON.parse(script.textContent);
      charts.set(id, { spec, text: script.textContent, last: spec.datasets.sizes?.at(-1)?.day });
    }
    for (const kind of ["range", "grain"]) {
      const buttons = all(`[data-${kind}]`);
      for (const button of buttons) {
        button.addEventListener("click", () => {
          look[kind] = button.dataset[kind];
          buttons.forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
          for (const details of all("[data-behind]")) {
            if (isPast(details.dataset.behind)) {
              details.open = false;
              all(".scroll, .tools", details).forEach((part) => part.remove());
            }
          }
          drawAll();
        });
      }
    }
    for (const details of all("[data-behind]")) {
      const id = details.dataset.behind;
      if (!charts.has(id)) continue;
      fillWhenOpened(details, () => {
        const tables = rowsOf(id);
        const names = Object.keys(charts.get(id).spec.datasets).filter((name) => name !== "marks");
        tables.forEach((rows, place) => {
          if (!rows.length) return;
          const columns = Object.keys(rows[0]).filter((column) => column !== "until");
          addTable(details, names[place].replaceAll(" ", "-"), names[place], columns, rows);
        });
      });
    }
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
    return drawAll();
  }

  // The map of overlaps ---------------------------------------------------------------------------------------------

  function startHeat(canvas) {
    const { names, cells } = JSON.parse(one("#heat-data").textContent);
    const size = names.length;
    const found = new Map();
    for (const [one, other, percent, shared] of cells) {
      found.set(one * size + other, [percent, shared]);
      found.set(other * size + one, [percent, shared]);
    }
    let cell, at = [0, 0];

    function paint() {
      const width = Math.min(canvas.parentElement.clientWidth, 900);
      const sharp = devicePixelRatio || 1;
      cell = width / size;
      canvas.width = canvas.height = width * sharp;
      canvas.style.width = canvas.style.height = width + "px";
      const context = canvas.getContext("2d");
      const read = style();
      context.scale(sharp, sharp);
      context.fillStyle = read("--wash");
      context.fillRect(0, 0, width, width);
      const gap = cell > 6 ? 1 : 0;
      for (let row = 0; row < size; row += 1) {
        for (let column = 0; column < size; column += 1) {
          const percent = row === column ? 0 : found.get(row * size + column)?.[0] ?? 0;
          context.globalAlpha = row === column ? 1 : Math.sqrt(percent / 100);
          context.fillStyle = row === column ? read("--line") : read("--accent");
          context.fillRect(column * cell, row * cell, cell - gap, cell - gap);
        }
      }
      context.globalAlpha = 1;
    }

    function say(row, column) {
      if (row < 0 || column < 0 || row >= size || column >= size) return;
      at = [row, column];
      const [percent, shared] = found.get(row * size + column) ?? [0, 0];
      one("#heat-says").textContent = row === column
        ? names[row]
        : `${names[row]} and ${names[column]}: ${count(shared)} in both, ${percent} % alike`;
    }

    canvas.addEventListener("pointermove", (event) => {
      const box = canvas.getBoundingClientRect();
      say(Math.floor((event.clientY - box.top) / cell), Math.floor((event.clientX - box.left) / cell));
    });
    canvas.addEventListener("keydown", (event) => {
      const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
      if (!step) return;
      event.preventDefault();
      say(at[0] + step[0], at[1] + step[1]);
    });
    const details = one('[data-behind="heat"]');
    fillWhenOpened(details, () => {
      const rows = cells.map(([one, other, percent, shared]) => ({
        segment: names[one], other_segment: names[other], in_both: shared, alike_percent: percent,
      }));
      addTable(details, "overlaps", "All overlaps", ["segment", "other_segment", "in_both", "alike_percent"], rows);
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
    addEventListener("resize", paint);
    paint();
  }

  // The flow between tiers ------------------------------------------------------------------------------------------

  const NONE = "in none of them";
  const svg = (tag, attributes, ...children) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  function startFlow(place) {
    const { families, flows } = JSON.parse(one("#flow-data").textContent);
    const form = one("#flow-choice");
    const table = one("#flows");

    function show() {
      const [family, from, to] = [form.family, form.from, form.to].map((select) => Number(select.value));
      const tiers = [...families[family][1], NONE];
      const streams = new Map();
      for (const [number, path, profiles] of flows) {
        if (number !== family) continue;
        const [before, after] = [path[from] ?? NONE, path[to] ?? NONE];
        if (before === NONE && after === NONE) continue;
        const key = tiers.indexOf(before) * tiers.length + tiers.indexOf(after);
        streams.set(key, (streams.get(key) ?? 0) + profiles);
      }
      const rows = [...streams].sort(([one], [other]) => one - other).map(([key, profiles]) => ({
        before: Math.floor(key / tiers.length), after: key % tiers.length, profiles,
      }));

      const body = table.tBodies[0];
      body.replaceChildren(...rows.map((row) => {
        const line = make("tr", {}, make("th", { scope: "row" }, tiers[row.before]), make("td", {}, tiers[row.after]));
        line.append(make("td", { class: "number", "data-value": row.profiles }, count(row.profiles)));
        return line;
      }));
      all("thead th", table).forEach((header) => header.removeAttribute("aria-sort"));

      const total = rows.reduce((sum, row) => sum + row.profiles, 0);
      const width = Math.max(place.clientWidth, 280), bar = 10, gap = 22, height = 380;
      const scale = total ? (height - gap * (tiers.length - 1)) / total : 0;
      const picture = svg("svg", { viewBox: `0 0 ${width} ${height + 12}`, height: height + 12, role: "img" });
      picture.setAttribute("aria-label", `${count(total)} profiles, by tier on both days; the table below has the figures`);
      const tops = ["before", "after"].map((side) => {
        let top = 6;
        return tiers.map((_, tier) => {
          const inside = rows.filter((row) => row[side] === tier).reduce((sum, row) => sum + row.profiles, 0);
          const start = top;
          top += inside * scale + gap;
          return { start, next: start, inside };
        });
      });
      for (const row of rows) {
        const [left, right] = [tops[0][row.before], tops[1][row.after]];
        const thick = row.profiles * scale;
        const [x1, x2, middle] = [bar, width - bar, width / 2];
        const [y1, y2] = [left.next, right.next];
        left.next += thick;
        right.next += thick;
        picture.append(svg("path", {
          class: row.before === row.after ? "stream" : "stream moved",
          d: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}V${y2 + thick}C${middle} ${y2 + thick} ${middle} ${y1 + thick} ${x1} ${y1 + thick}Z`,
        }, svg("title", {}, `${tiers[row.before]} to ${tiers[row.after]}: ${count(row.profiles)}`)));
      }
      tops.forEach((side, right) => side.forEach(({ start, inside }, tier) => {
        if (!inside) return;
        const x = right ? width - bar : 0;
        picture.append(svg("rect", { class: "tier", x, y: start, width: bar, height: Math.max(1, inside * scale), rx: 2 }));
        const label = svg("text", { x: right ? x - 8 : bar + 8, y: start + Math.max(inside * scale / 2, 1) + 4 }, `${tiers[tier]} `);
        label.setAttribute("text-anchor", right ? "end" : "start");
        label.append(count(inside));
        picture.append(label);
      }));
      place.replaceChildren(picture);
    }

    form.addEventListener("input", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("resize", show);
    show();
  }

  // Start -----------------------------------------------------------------------------------------------------------

  const segments = one("#segments");
  if (one("#heat")) startHeat(one("#heat"));
  if (one("#flow")) startFlow(one("#flow"));
  if (segments) segmentsTable(segments);
  for (const table of all("table[data-csv]")) {
    makeSortable(table);
    addDownload(table);
  }
  for (const button of all("[data-copy]")) {
    button.addEventListener("click", async () => {
      const text = one("#" + button.dataset.copy).textContent;
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        getSelection().selectAllChildren(one("#" + button.dataset.copy));
        document.execCommand("copy");
      }
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy"; }, 2000);
    });
  }
  const drawn = window.vegaEmbed ? startCharts() : Promise.resolve();
  drawn.then(() => { document.documentElement.dataset.ready = "yes"; });
})();

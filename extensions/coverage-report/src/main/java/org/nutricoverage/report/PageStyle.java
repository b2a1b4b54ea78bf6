package org.nutricoverage.report;

/** The style of the page: light and dark, narrow and wide, and A4. */
final class PageStyle {

  static final String CSS =
      """
      :root { color-scheme: light dark; --page: #ffffff; --text: #1b1b1b; --soft: #4a4f55;
        --line: #b5bac0; --head: #eef1f4; --link: #0a4a8f; --met: #14602e; --not-met: #9d1c1c;
        --uncertain: #6b4e00; --not-assessed: #4a4f55; }
      @media (prefers-color-scheme: dark) {
        :root { --page: #16191d; --text: #eceff1; --soft: #b9c0c7; --line: #59616a;
          --head: #262c33; --link: #9cc9ff; --met: #86d9a0; --not-met: #ff9d94;
          --uncertain: #f0cd76; --not-assessed: #b9c0c7; }
      }
      * { box-sizing: border-box; }
      body { margin: 0 auto; max-width: 72rem; padding: 1rem 1.25rem 3rem; background: var(--page);
        color: var(--text); font-family: system-ui, "Segoe UI", "Noto Sans", Helvetica, Arial,
        sans-serif; font-size: 1rem; line-height: 1.5; overflow-wrap: anywhere; }
      h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 0.5em; text-wrap: balance; }
      h1 { font-size: 1.9rem; margin-top: 0.5em; }
      h2 { font-size: 1.45rem; border-bottom: 1px solid var(--line); padding-bottom: 0.2em; }
      h3 { font-size: 1.12rem; }
      h4 { font-size: 1rem; }
      p, ul { margin: 0.5em 0; max-width: 48rem; }
      header p { color: var(--soft); }
      a { color: var(--link); }
      a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
      .skip { position: absolute; left: -100vw; }
      .skip:focus { left: 1rem; top: 0.5rem; padding: 0.4rem 0.8rem; background: var(--page);
        border: 2px solid var(--link); z-index: 1; }
      main:focus { outline: none; }
      .scroll { overflow-x: auto; margin: 0.75rem 0 1.25rem; }
      table { border-collapse: collapse; font-size: 0.92rem; }
      caption { text-align: start; color: var(--soft); padding: 0 0 0.4rem; }
      th, td { border: 1px solid var(--line); padding: 0.35rem 0.6rem; vertical-align: top;
        text-align: start; min-width: 5.5rem; }
      thead th, td.figure { overflow-wrap: normal; }
      thead th, tfoot th, tfoot td { background: var(--head); }
      th[scope=row] { font-weight: 600; min-width: 9rem; }
      td.figure { text-align: end; font-variant-numeric: tabular-nums; }
      td.figure > a, td.figure > span { white-space: nowrap; font-weight: 600; }
      td.figure small, th small, td div small { display: block; font-weight: 400; }
      small.numbers { white-space: nowrap; }
      td.none { color: var(--soft); }
      small { font-size: 0.8rem; color: var(--soft); }
      .met { color: var(--met); } .not-met { color: var(--not-met); }
      .uncertain { color: var(--uncertain); } .not-assessed { color: var(--not-assessed); }
      ul.lines { list-style: none; padding: 0.1rem 0 0.1rem 0.8rem;
        border-inline-start: 3px solid var(--line); font-size: 0.92rem; }
      figure { margin: 1.25rem 0; }
      figure svg { max-width: 100%; height: auto; background: #ffffff;
        border: 1px solid var(--line); }
      figcaption { margin-top: 0.3rem; }
      footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--soft); }
      @page { size: A4; margin: 16mm 14mm; }
      @media print {
        :root { color-scheme: light; --page: #ffffff; --text: #000000; --soft: #333333;
          --line: #888888; --head: #f0f0f0; --link: #000000; --met: #14602e; --not-met: #9d1c1c;
          --uncertain: #6b4e00; --not-assessed: #333333; }
        body { max-width: none; padding: 0; font-size: 10pt; }
        .skip { display: none; }
        a { text-decoration: none; }
        .scroll { overflow: visible; }
        table { font-size: 8.5pt; }
        small { font-size: 7.5pt; }
        th, td { padding: 1mm 1.4mm; min-width: 0; }
        th[scope=row] { min-width: 28mm; }
        h2, h3, h4 { break-after: avoid; }
        tr, figure, .scroll { break-inside: avoid; }
        tfoot { display: table-row-group; }
        details { display: none; }
        .findings, .methods { font-size: 9pt; }
        .how { font-size: 7.5pt; line-height: 1.35; columns: 2; column-gap: 8mm; }
        .how h2 { column-span: all; }
        .how h3, .how h4 { font-size: 8pt; margin: 1em 0 0.3em; }
        ul.lines { font-size: inherit; }
        p, li { orphans: 3; widows: 3; }
      }
      """;

  private PageStyle() {}
}

/** Black on white, whatever the theme: it is for paper. */
export const REPORT_STYLES = `
@page { margin: 14mm; }
* { box-sizing: border-box; }
body { margin: 0; padding: 16px; font: 13px/1.45 system-ui, sans-serif; color: #000; background: #fff;
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
h1 { margin: 0; font-size: 22px; font-weight: 500; }
h2 { margin: 18px 0 2px; font-size: 14px; break-after: avoid; }
p { margin: 2px 0; }
ul { margin: 0; padding-inline-start: 18px; }
dl { display: flex; flex-wrap: wrap; gap: 4px 32px; margin: 12px 0; }
dt { color: #444; font-size: 12px; }
dd { margin: 0; font-size: 18px; }
table { inline-size: 100%; border-collapse: separate; border-spacing: 1px; font-size: 11px;
  font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 1px 6px 1px 0; text-align: start; font-weight: 400; white-space: nowrap; }
th { color: #444; }
.hour { padding: 0; }
.s0, .s1, .s2, .s3, .s4, .unheard, .ahead { padding: 0; inline-size: 2.2%; }
i { display: inline-block; inline-size: 12px; block-size: 10px; margin-inline-start: 8px; }
i + i { margin-inline-start: 1px; }
.s0 { background: #e4efed; }
.s1 { background: #fdb58f; }
.s2 { background: #f4772f; }
.s3 { background: #b8460f; }
.s4 { background: #5c2005; }
.unheard { background: repeating-linear-gradient(135deg, #888 0 1px, transparent 1px 4px); }
.partly { background-image: repeating-linear-gradient(135deg, #888 0 1px, transparent 1px 4px); }
.legend { color: #444; font-size: 11px; }
`;

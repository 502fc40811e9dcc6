import type { SheetFile } from "../../src/sheets/SheetFile";

export type Draw = (most: number) => number;

interface Bytes {
  name: string;
  content: Uint8Array;
}

const signs = [...',;\t\n\r"|\\:=-+.#@ 0159aåZ\u00a0'].map((sign) => new TextEncoder().encode(sign));

/** One to three changes to the bytes of sheets, as accidents make them: signs, lines, cells, quotes, encodings, files. */
export function fuzz(files: readonly Bytes[], draw: Draw): SheetFile[] {
  const changed = files.map((file) => ({ ...file }));
  for (let changes = 1 + draw(3); changes > 0; changes--) {
    const at = draw(changed.length);
    const file = changed[at];
    const { content } = file;
    switch (draw(12)) {
      case 0:
      case 1:
      case 2:
        file.content = splice(content, draw(content.length + 1), draw(2), signs[draw(signs.length)]);
        break;
      case 3:
        file.content = splice(content, draw(content.length + 1), 1 + draw(20), new Uint8Array());
        break;
      case 4:
        file.content = splice(content, draw(content.length + 1), 0, new Uint8Array([draw(256)]));
        break;
      case 5: {
        const lines = text(content).split("\r\n");
        lines.splice(draw(lines.length), draw(2), lines[draw(lines.length)]);
        file.content = bytes(lines.join("\r\n"));
        break;
      }
      case 6: {
        const lines = text(content).split("\r\n");
        const row = draw(lines.length);
        const cells = lines[row].split(",");
        const one = draw(cells.length);
        const other = draw(cells.length);
        [cells[one], cells[other]] = [cells[other], cells[one]];
        lines[row] = cells.join(",");
        file.content = bytes(lines.join("\r\n"));
        break;
      }
      case 7: {
        const lines = text(content).split("\r\n");
        const column = draw(lines[0].split(",").length);
        file.content = bytes(
          lines
            .map((line) =>
              line
                .split(",")
                .filter((_, i) => i !== column)
                .join(","),
            )
            .join("\r\n"),
        );
        break;
      }
      case 8:
        file.content = new Uint8Array(Buffer.from(text(content), draw(2) === 0 ? "utf16le" : "latin1"));
        break;
      case 9:
        file.content = bytes(text(content).replaceAll(",", [";", "\t", "|"][draw(3)]));
        break;
      case 10:
        file.content = content.slice(0, draw(content.length + 1));
        break;
      default:
        if (draw(3) === 0) changed.splice(at, 1);
        else if (draw(2) === 0) changed.push({ ...file, name: `copy of ${file.name}` });
        else file.name = file.name.replace(/^./, "");
        if (changed.length === 0) changed.push(file);
    }
  }
  return changed;
}

function splice(content: Uint8Array, at: number, removed: number, added: Uint8Array): Uint8Array {
  return new Uint8Array([...content.subarray(0, at), ...added, ...content.subarray(at + removed)]);
}

function text(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}

function bytes(of: string): Uint8Array {
  return new TextEncoder().encode(of);
}

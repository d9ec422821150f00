// Whether a reader shows a place of the book, and the words that follow it there.

export const shows = (documents, id) => {
  for (const doc of documents) {
    const element = doc.getElementById(id)
    if (!element) continue
    const frame = doc.defaultView.frameElement.getBoundingClientRect()
    const range = doc.createRange()
    range.setStartBefore(element)
    range.setEndAfter(element.closest("section, body").lastChild)
    const text = range.toString().replace(/\s+/g, " ").slice(0, 300)
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect()
    const x = frame.x + box.x, y = frame.y + box.y
    return { seen: x >= 0 && x < innerWidth && y >= 0 && y < innerHeight, text, x, y }
  }
  return { seen: false, text: "" }
}

export const labels = rows => rows.flatMap(row => [row.label.trim(), ...labels(row.subitems ?? [])])

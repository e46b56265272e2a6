package dev.preflight.cors.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Columns of text under a title, in Markdown, which reads well as plain text too. */
public final class Table {

  private final String title;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** A table of these columns; the first is aligned to the left, figures to the right. */
  public Table(String title, String... columns) {
    this.title = title;
    rows.add(List.of(columns));
  }

  /** Adds a sentence about what the figures mean, below the table. */
  public Table note(String sentence) {
    notes.add(sentence);
    return this;
  }

  /** Adds a row with a cell for each column. */
  public void row(String... cells) {
    if (cells.length != rows.get(0).size()) {
      throw new IllegalArgumentException("wrong number of cells: " + List.of(cells));
    }
    rows.add(List.of(cells));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("### " + title + "\n\n");
    for (int row = 0; row < rows.size(); row++) {
      StringBuilder rule = new StringBuilder("|");
      text.append('|');
      for (int column = 0; column < rows.get(0).size(); column++) {
        String cell = rows.get(row).get(column);
        String padding = " ".repeat(width(column) - cell.length());
        text.append(column == 0 ? " " + cell + padding : " " + padding + cell).append(" |");
        String dashes = "-".repeat(width(column));
        rule.append(column == 0 ? " " + dashes + " |" : " " + dashes.substring(1) + ": |");
      }
      text.append('\n').append(row == 0 ? rule + "\n" : "");
    }
    for (String note : notes) {
      text.append('\n').append(note).append('\n');
    }
    return text.append('\n').toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
  }
}

package dev.preflight.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts wide tables into frames that scroll by themselves, by keys too, and leaves out headers
 * without a word, which Markdown demands and a reader of screens would announce.
 */
final class Wide {

  private static final Pattern TABLE = Pattern.compile("<table>");
  private static final Pattern EMPTY_HEAD =
      Pattern.compile("<thead>\\s*<tr>\\s*(<th[^>]*></th>\\s*)+</tr>\\s*</thead>\\s*");
  private static final Pattern EMPTY_CELL = Pattern.compile("<th[^>]*></th>");

  private Wide() {}

  static String scroll(String html) {
    StringBuilder text = new StringBuilder();
    Matcher table = TABLE.matcher(withoutEmptyHeaders(html));
    int number = 0;
    while (table.find()) {
      number++;
      table.appendReplacement(
          text,
          "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"Table "
              + number
              + "\"><table>");
    }
    return table.appendTail(text).toString().replace("</table>", "</table></div>");
  }

  private static String withoutEmptyHeaders(String html) {
    return EMPTY_CELL.matcher(EMPTY_HEAD.matcher(html).replaceAll("")).replaceAll("<td></td>");
  }
}

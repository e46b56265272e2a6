package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingFormTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '~',
      value = {
        "[\"https://a.example\"]                | a JSON array                  |"
            + " https://a.example",
        "['https://a.example']                  | a JSON array                  |"
            + " https://a.example",
        "[https://a.example]                    | a JSON array                  |"
            + " https://a.example",
        "[::1]                                  | -                             | -",
        "[a.example]                            | -                             | -",
        "{\"https://a.example\"}                | an array as in Java           |"
            + " https://a.example",
        "{k}                                    | -                             | -",
        "- https://a.example                    | a YAML list                   |"
            + " https://a.example",
        "-https://a.example                     | -                             | -",
        "\"https://a.example\"                  | in quotation marks            |"
            + " https://a.example",
        "`https://a.example`                    | in quotation marks            |"
            + " https://a.example",
        "https;//a.example                      | -                             | -",
        ";https://a.example                     | separated by semicolons       |"
            + " https://a.example",
        "https://a.example;https://b.example    | separated by semicolons       |"
            + " https://a.example,https://b.example",
        "https://a.example https://b.example    | separated by blanks           |"
            + " https://a.example,https://b.example",
        "https://a.example b.example            | -                             | -",
        "https://a.example,                     | a list with a comma at its end |"
            + " https://a.example",
        ",https://a.example                     | a list with an empty element  |"
            + " https://a.example",
        "https://a.example,,https://b.example   | a list with an empty element  |"
            + " https://a.example,https://b.example",
        "https://a.example                      | -                             | -",
        "https://a.example,https://b.example    | -                             | -"
      })
  void aFormOfAnotherProduct(String value, String name, String meant) {
    assertEquals(name, SettingForm.of(value).map(SettingForm::name).orElse(null));
    assertEquals(meant, SettingForm.of(value).flatMap(SettingForm::meant).orElse(null));
  }

  @ParameterizedTest
  @CsvSource({"'\n'", "'\r'", "'\r\n'"})
  void aLineBreakIsNamed(String end) {
    assertEquals(
        "on several lines",
        SettingForm.of("https://a.example" + end + "https://b.example").orElseThrow().name());
  }
}

package dev.preflight.fuzz.guided;

import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.manifest.CorsManifests;
import java.util.ArrayList;
import java.util.List;

/** Inputs that get far at once. A first character chooses the target, the next its variant. */
final class Seeds {

  private static final String[] ORIGINS = {
    "https://app.example.com", "x.partner.example", "https://*.partner.example", ":65535",
        "1.example.org:8443",
    "https://[::1]:8443", "null", "https://b\u00fccher.example", "HTTPS://APP.EXAMPLE.COM/",
        "[[[[[[[[[!"
  };

  private Seeds() {}

  static List<String> of(Target target) {
    List<String> seeds = new ArrayList<>();
    String first = Character.toString(List.of(Target.values()).indexOf(target));
    for (int variant = 0; variant < (target == Target.EXPRESSION ? 2 : 6); variant++) {
      char choice = (char) variant;
      for (String text : texts(target)) {
        seeds.add(first + choice + choice + text);
        seeds.add(first + choice + "\0\0" + text);
      }
    }
    return seeds;
  }

  private static List<String> texts(Target target) {
    return switch (target) {
      case DECISION, ORIGIN -> List.of(ORIGINS);
      case EXPLANATION -> {
        List<String> texts = new ArrayList<>(List.of(ORIGINS));
        texts.add("get");
        texts.add("https://a.example\nhttps://b.example");
        texts.add("x-tenant, authorization\ncontent-type,,x y");
        yield texts;
      }
      case HEADERS -> List.of("x-tenant,content-type", "authorization\t, *,,\nX-Foo", "\u00e9, x");
      case MANIFEST ->
          List.of(
              "{\"version\": 1, \"resources\": [], \"filters\": []}",
              new CorsManifest(
                      CorsManifests.load(Seeds.class.getClassLoader()).resources().subList(0, 2))
                  .toJson());
      case EXPRESSION ->
          List.of(
              "https://([a-z]+\\.)?example\\.com", "app-[0-9]{1,3}", "(a|b)*\\Qx.y\\E[^.]+", "(");
    };
  }
}

package dev.preflight.fuzz.guided;

import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.manifest.ManifestException;
import java.util.List;

/** What is fuzzed. Each finds a fault by throwing. */
enum Target {
  /** Whether an origin is allowed. */
  DECISION {
    @Override
    void check(Input input) {
      Subject subject = Subject.chosen(input);
      String origin =
          input.any("", "https://", "http://localhost", "https://app-") + input.rest(true);
      require(
          subject.policy().allowsOrigin(origin) == subject.allows().test(origin),
          subject.policy().draft() + " " + origin);
    }
  },

  /** What is said about a request that is refused. */
  EXPLANATION {
    @Override
    void check(Input input) {
      Subject subject = Subject.chosen(input);
      Explained.check(subject.policy(), input);
    }
  },

  /** The lists of names that preflights bring. */
  HEADERS {
    @Override
    void check(Input input) {
      Names.check(input.below(8), input.lines());
    }
  },

  /** The manifest and its JSON. */
  MANIFEST {
    @Override
    void check(Input input) {
      CorsManifest manifest;
      try {
        manifest = CorsManifest.parse(input.rest(false));
      } catch (ManifestException refused) {
        require(refused.getMessage() != null, "a refusal without a message");
        return;
      }
      String json = manifest.toJson();
      CorsManifest again = CorsManifest.parse(json);
      require(again.equals(manifest), json);
      require(again.toJson().equals(json), json);
    }
  },

  /** The compiler of regular expressions. */
  EXPRESSION {
    @Override
    void check(Input input) {
      Expressions.check(input);
    }
  },

  /** The rules about origins. */
  ORIGIN {
    @Override
    void check(Input input) {
      Entries.check(input);
    }
  };

  abstract void check(Input input);

  static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException(what);
    }
  }

  /** Where Jazzer and the build begin: the first byte chooses the target. */
  static void check(byte[] data) {
    Input input = new Input(data);
    String only = System.getProperty("preflight.fuzz.target", "");
    Target target = input.any(values());
    (only.isEmpty() ? target : valueOf(only)).check(input);
  }

  /** What the fuzzers start with. */
  List<String> seeds() {
    return Seeds.of(this);
  }
}

package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code originRegex} from the annotation to the compiler's message. */
class OriginRegexTest {

  @Test
  void theOffendingExpressionIsRefutedAtItsOwnElementOfTheArray() {
    Compilation compilation =
        Compiling.source(
                "package shop;",
                "import dev.preflight.cors.CrossOrigin;",
                "import jakarta.ws.rs.*;",
                "@Path(\"/x\")",
                "@CrossOrigin(originRegex = {",
                "    \"https://tenant-[0-9]+\\\\.example\\\\.com\",",
                "    \"https://.*example\\\\.com\"})",
                "public class XResource {",
                "  @GET public String get() { return \"\"; }",
                "}")
            .compile();
    assertEquals(1, compilation.errors().size(), compilation.errors()::toString);
    assertEquals(7, compilation.errors().get(0).getLineNumber());
    assertEquals(5, compilation.errors().get(0).getColumnNumber());
    assertEquals(
        """
        [cors:regex-open-domain] the expression matches infinitely many domains, so an attacker can own one: it lets in https://evilexample.com
            https://.*example\\.com
                    ^^
          fix: write originRegex = "https://([a-z0-9-]+\\\\.)*example\\\\.com"
          explain: java -jar preflight-processor.jar explain regex-open-domain\
        """,
        // javac indents the lines after the first.
        compilation.errors().get(0).getMessage(Locale.ROOT).replace("\n  ", "\n"));
  }
}

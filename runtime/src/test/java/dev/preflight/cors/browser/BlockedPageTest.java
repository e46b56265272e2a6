package dev.preflight.cors.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The page about console messages has those that we give. */
class BlockedPageTest {

  private static final Path PAGE = Path.of("..", "docs", "blocked.md");

  /** Not about CORS headers: the call is impossible, or no browser goes there. */
  private static final Set<BlockReason> ELSEWHERE =
      EnumSet.of(
          BlockReason.FORBIDDEN_METHOD, BlockReason.INVALID_NAME, BlockReason.REDIRECT_INVALID);

  @Test
  void everyMessageIsOnThePage() throws IOException {
    String page = Files.readString(PAGE).replaceAll("\\s+", " ");
    List<String> missing =
        Arrays.stream(BlockReason.values())
            .filter(reason -> !ELSEWHERE.contains(reason))
            .map(
                reason -> new Blocked(reason, reason.name().startsWith("PREFLIGHT"), value(reason)))
            .map(Blocked::message)
            .filter(message -> !page.contains(message))
            .toList();
    assertEquals(List.of(), missing);
  }

  private static String value(BlockReason reason) {
    return switch (reason) {
      case ALLOW_ORIGIN_SEVERAL -> "…, …";
      case ALLOW_ORIGIN_INVALID, ALLOW_ORIGIN_OTHER -> "…";
      case METHOD_NOT_ALLOWED -> "PUT";
      case HEADER_NOT_ALLOWED -> "x-tenant";
      case LIST_INVALID -> "Access-Control-Allow-Headers";
      default -> "";
    };
  }
}

package dev.preflight.kit;

import dev.preflight.cors.testing.CorsExpectations;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** A user's tests, as JUnit Jupiter runs them; the second one fails. */
public class WithJupiter {

  private final CorsExpectations api =
      CorsExpectations.ofClassPath().at(URI.create(System.getProperty("kit.server", "")));

  /** What holds. */
  @Test
  public void aPageMayReadWhatIsForAll() {
    api.page("https://shop.example").mayGet("/books");
    api.page("https://evil.example").withCredentials().mayNotGet("/orders");
  }

  /** What does not. */
  @Test
  public void everybodyMayReadOrders() {
    api.page("https://evil.example").mayGet("/orders");
  }
}

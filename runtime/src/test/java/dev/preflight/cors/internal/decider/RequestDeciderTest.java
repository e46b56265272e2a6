package dev.preflight.cors.internal.decider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.OriginDecider;
import dev.preflight.cors.decider.CrossOriginRequest;
import dev.preflight.cors.decider.RequestDecider;
import dev.preflight.cors.internal.response.LoggedLines;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a decider may know of a request, and on which thread it is read. */
@Timeout(60)
class RequestDeciderTest {

  private static final String ORIGIN = "https://a.example";

  /** A user of one role, who notes the threads that ask. */
  private static final class User implements SecurityContext {

    private final Set<Thread> askedBy = ConcurrentHashMap.newKeySet();

    @Override
    public Principal getUserPrincipal() {
      askedBy.add(Thread.currentThread());
      return () -> "ann";
    }

    @Override
    public boolean isUserInRole(String role) {
      askedBy.add(Thread.currentThread());
      if (role.equals("broken")) {
        throw new IllegalArgumentException("no such role");
      }
      return role.equals("clerk");
    }

    @Override
    public boolean isSecure() {
      return true;
    }

    @Override
    public String getAuthenticationScheme() {
      return BASIC_AUTH;
    }
  }

  private final User user = new User();

  private static RequestDecider managed(long timeout, OriginDecider decider) {
    Deciders deciders = new Deciders(timeout);
    deciders.createdBy(
        new Deciders.Creator() {
          @Override
          public <T> T create(Class<T> type) {
            return type.cast(decider);
          }
        });
    return (RequestDecider) deciders.of(decider.getClass());
  }

  private CrossOriginRequest request() {
    return new CrossOriginRequest(ORIGIN, "PUT", Optional.of("/a/{b}"), false, Optional.of(user));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 20_000})
  void itKnowsTheRequestAndAsksItsSecurityContextOnTheRequestsThread(long timeout) {
    RequestDecider decider =
        managed(
            timeout,
            (RequestDecider)
                request ->
                    request.origin().equals(ORIGIN)
                        && request.method().equals("PUT")
                        && request.pathTemplate().orElseThrow().equals("/a/{b}")
                        && !request.isPreflight()
                        && request.userName().orElseThrow().equals("ann")
                        && request.isUserInRole("clerk")
                        && !request.isUserInRole("admin")
                        && request.securityContext().orElseThrow().isSecure()
                        && "BASIC"
                            .equals(
                                request.securityContext().orElseThrow().getAuthenticationScheme()));
    assertTrue(decider.allows(request()));
    assertEquals(Set.of(Thread.currentThread()), user.askedBy);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 20_000})
  void whatTheSecurityContextThrowsIsTheDecidersToHandle(long timeout) {
    RequestDecider decider =
        managed(
            timeout,
            (RequestDecider)
                request -> {
                  assertThrows(
                      IllegalArgumentException.class, () -> request.isUserInRole("broken"));
                  return request.isUserInRole("clerk");
                });
    assertTrue(decider.allows(request()));
  }

  @Test
  void aDeciderThatWasGivenUpOnReadsNothingOfTheRequest() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<Throwable> after = new CompletableFuture<>();
    RequestDecider decider =
        managed(
            50,
            (RequestDecider)
                request -> {
                  boolean waited = false;
                  while (!waited) {
                    try {
                      waited = goOn.await(50, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                      // Heeds none.
                    }
                  }
                  after.complete(
                      assertThrows(IllegalStateException.class, () -> request.isUserInRole("x")));
                  return true;
                });
    try (LoggedLines log = new LoggedLines()) {
      assertFalse(decider.allows(request()));
      assertEquals(1, log.lines().size(), () -> log.lines().toString());
    }
    goOn.countDown();
    assertEquals(
        "the request no longer waits for this decision",
        after.get(50, TimeUnit.SECONDS).getMessage());
    assertEquals(Set.of(), user.askedBy);
  }

  @Test
  void nobodyIsKnownToAskWhereThereIsOnlyAnOrigin() {
    assertFalse(managed(20_000, (RequestDecider) request -> true).allows(ORIGIN));
  }

  @Test
  void aSimpleDeciderIsAskedAboutTheOriginAlone() {
    assertTrue(managed(20_000, (OriginDecider) ORIGIN::equals).allows(request()));
  }

  @Test
  void aPreflightIsNobodys() {
    CrossOriginRequest preflight =
        new CrossOriginRequest(ORIGIN, "PUT", Optional.empty(), true, Optional.empty());
    assertEquals(Optional.empty(), preflight.userName());
    assertFalse(preflight.isUserInRole("clerk"));
    assertTrue(managed(20_000, (RequestDecider) CrossOriginRequest::isPreflight).allows(preflight));
  }
}

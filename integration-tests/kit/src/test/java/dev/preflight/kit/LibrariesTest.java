package dev.preflight.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.preflight.bookstore.server.ApiServer;
import dev.preflight.bookstore.server.Traffic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.runner.JUnitCore;
import org.junit.runner.Result;
import org.testng.ITestResult;
import org.testng.TestListenerAdapter;
import org.testng.TestNG;

/**
 * A class of tests that uses the kit against a running server, run by each library's own runner:
 * what is met passes, and what is not fails with the explanation as the message.
 */
class LibrariesTest {

  private static final String EXPLANATION =
      """
      https://evil.example may not GET /orders: No 'Access-Control-Allow-Origin' header is present on the requested resource.
        decides: OrdersResource.java:\
      """;

  private static ApiServer server;

  @BeforeAll
  static void start() throws IOException {
    server = ApiServer.start(0, new Traffic());
    System.setProperty("kit.server", server.url() + "/");
  }

  @AfterAll
  static void stop() {
    System.clearProperty("kit.server");
    server.close();
  }

  @Test
  void withJUnit4() {
    Result result = JUnitCore.runClasses(WithJUnit4.class);
    assertEquals(2, result.getRunCount());
    Map<String, String> failures = new TreeMap<>();
    result
        .getFailures()
        .forEach(
            each -> failures.put(each.getDescription().getMethodName(), said(each.getException())));
    assertExplained(failures);
  }

  @Test
  void withJUnitJupiter() {
    List<String> run = new ArrayList<>();
    Map<String, String> failures = new TreeMap<>();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass(WithJupiter.class))
            .build();
    LauncherFactory.create()
        .execute(
            request,
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                  run.add(test.getDisplayName());
                  result
                      .getThrowable()
                      .ifPresent(
                          each ->
                              failures.put(test.getDisplayName().replace("()", ""), said(each)));
                }
              }
            });
    assertEquals(2, run.size());
    assertExplained(failures);
  }

  @Test
  void withTestNg() {
    TestListenerAdapter listener = new TestListenerAdapter();
    TestNG runner = new TestNG(false);
    runner.setVerbose(0);
    runner.setTestClasses(new Class<?>[] {WithTestNg.class});
    runner.addListener(listener);
    runner.run();
    assertEquals(1, listener.getPassedTests().size());
    Map<String, String> failures = new TreeMap<>();
    for (ITestResult each : listener.getFailedTests()) {
      failures.put(each.getName(), said(each.getThrowable()));
    }
    assertExplained(failures);
  }

  private static String said(Throwable failure) {
    return failure.getClass().getName() + ": " + failure.getMessage();
  }

  private static void assertExplained(Map<String, String> failures) {
    assertEquals(List.of("everybodyMayReadOrders"), List.copyOf(failures.keySet()));
    String said = failures.getOrDefault("everybodyMayReadOrders", "");
    String expected = "java.lang.AssertionError: " + EXPLANATION;
    assertEquals(expected, said.substring(0, Math.min(said.length(), expected.length())));
  }
}

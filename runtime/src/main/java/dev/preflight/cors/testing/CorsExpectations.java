package dev.preflight.cors.testing;

import dev.preflight.cors.browser.HeaderLines;
import dev.preflight.cors.browser.HttpNetwork;
import dev.preflight.cors.browser.Network;
import dev.preflight.cors.internal.deployed.CheckResult;
import dev.preflight.cors.internal.deployed.CheckSettings;
import dev.preflight.cors.internal.deployed.SurfaceCheck;
import dev.preflight.cors.internal.jersey.memory.InMemoryNetwork;
import dev.preflight.cors.internal.surface.SurfaceServer;
import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.manifest.CorsManifests;
import dev.preflight.cors.manifest.ManifestResource;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What pages of other origins may do, in the words of a test, with any test library:
 *
 * <pre>{@code
 * CorsExpectations api = CorsExpectations.ofClassPath().at(URI.create("http://localhost:8080/api"));
 * api.page("https://app.example.com").withCredentials().mayPut("/orders/1");
 * api.page("https://evil.example").mayNotGet("/orders/1");
 * api.arrivesAsCompiled();
 * }</pre>
 *
 * <p>An expectation that is not met throws an {@link AssertionError}, which says step by step what
 * a browser does, which line of the source decides, and what to write.
 *
 * <p>Requests carry {@code Origin}, which the Jersey client drops, and are not many: at most a
 * thousand, none waits longer than ten seconds.
 */
public final class CorsExpectations {

  private static final HttpNetwork.Limits LIMITS =
      new HttpNetwork.Limits(1000, Duration.ZERO, Duration.ofSeconds(10));

  private static final URI NOWHERE = URI.create("http://api.invalid/");

  private final CorsManifest manifest;
  private final URI base;
  private final Network network;
  private final Optional<String> application;
  private final Map<String, String> values;

  private CorsExpectations(
      CorsManifest manifest,
      URI base,
      Network network,
      Optional<String> application,
      Map<String, String> values) {
    this.manifest = manifest;
    this.base = base;
    this.network = network;
    this.application = application;
    this.values = values;
  }

  /**
   * Expectations about what a manifest says. Until it is told of a server, the manifest itself
   * responds.
   *
   * @param manifest what was compiled
   * @return the expectations
   */
  public static CorsExpectations of(CorsManifest manifest) {
    Optional<String> application = SurfaceServer.applications(manifest).stream().findFirst();
    return new CorsExpectations(
        manifest, NOWHERE, new SurfaceServer(manifest, application, ""), application, Map.of());
  }

  /**
   * Expectations about what the manifests on the class path say.
   *
   * @return the expectations
   */
  public static CorsExpectations ofClassPath() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return of(
        CorsManifests.load(loader == null ? CorsExpectations.class.getClassLoader() : loader));
  }

  /**
   * Asks a running server.
   *
   * @param uri the address of the application, with its base path
   * @return the expectations
   */
  public CorsExpectations at(URI uri) {
    return new CorsExpectations(
        manifest, uri, new HttpNetwork(uri, LIMITS, HeaderLines.NONE), application, values);
  }

  /**
   * Asks Jersey in memory.
   *
   * @param deployed the application, for instance a {@code ResourceConfig}
   * @return the expectations
   */
  public CorsExpectations inMemory(Application deployed) {
    return new CorsExpectations(
        manifest, NOWHERE, new InMemoryNetwork(deployed, NOWHERE), application, values);
  }

  /**
   * Names the application that is deployed, where several have a policy.
   *
   * @param type the class with the policy
   * @return the expectations
   */
  public CorsExpectations application(Class<? extends Application> type) {
    Optional<String> name = Optional.of(type.getName());
    Network asked =
        network instanceof SurfaceServer ? new SurfaceServer(manifest, name, "") : network;
    return new CorsExpectations(manifest, base, asked, name, values);
  }

  /**
   * Leaves out what is compiled and not deployed.
   *
   * @param types the resource classes that are deployed
   * @return the expectations
   */
  public CorsExpectations deploying(Collection<Class<?>> types) {
    Set<String> names = types.stream().map(Class::getName).collect(Collectors.toSet());
    CorsManifest deployed =
        new CorsManifest(
            manifest.resources().stream()
                .filter(each -> !each.root() || names.contains(each.className()))
                .toList());
    Network asked =
        network instanceof SurfaceServer ? new SurfaceServer(deployed, application, "") : network;
    return new CorsExpectations(deployed, base, asked, application, values);
  }

  /**
   * Leaves a path out of {@link #arrivesAsCompiled()}.
   *
   * @param template its full template, {@code /orders/{id}}
   * @return the expectations
   */
  public CorsExpectations leavingOut(String template) {
    List<ManifestResource> resources =
        manifest.resources().stream()
            .map(
                each ->
                    new ManifestResource(
                        each.className(),
                        each.at(),
                        each.root(),
                        each.policies(),
                        each.otherwise(),
                        each.paths().stream()
                            .filter(path -> !path.templates().contains(template))
                            .toList(),
                        each.locators(),
                        each.suppressions()))
            .toList();
    return new CorsExpectations(new CorsManifest(resources), base, network, application, values);
  }

  /**
   * Fills a variable of the path templates, for {@link #arrivesAsCompiled()}.
   *
   * @param variable its name
   * @param value its value
   * @return the expectations
   */
  public CorsExpectations where(String variable, String value) {
    Map<String, String> more = new HashMap<>(values);
    more.put(variable, value);
    return new CorsExpectations(manifest, base, network, application, more);
  }

  /**
   * Expectations about the scripts of a page.
   *
   * @param origin of the page, as browsers send it
   * @return the expectations
   */
  public PageExpectations page(String origin) {
    String path = Optional.ofNullable(base.getRawPath()).orElse("").replaceAll("/+$", "");
    return new PageExpectations(
        network, new SurfaceServer(manifest, application, path), base.resolve(path + "/"), origin);
  }

  /**
   * Asks about every governed path and method, from the origins that the policies name and from one
   * that none does, and compares what arrives with what was compiled. GET and HEAD are called, the
   * others only asked about.
   *
   * @throws AssertionError if anything differs
   */
  public void arrivesAsCompiled() {
    CheckSettings settings =
        new CheckSettings(base, List.of(), values, false, HeaderLines.NONE, application, LIMITS);
    CheckResult result = new SurfaceCheck(settings, manifest, network).run((sent, all) -> {});
    if (!result.findings().isEmpty()) {
      StringBuilder text = new StringBuilder("what arrives is not what was compiled");
      result
          .findings()
          .forEach(
              finding -> {
                text.append("\n\n").append(finding.symptom().title());
                finding.seen().forEach(line -> text.append("\n    ").append(line));
                text.append("\n  cause: ").append(finding.symptom().cause());
                text.append("\n  look:  ").append(finding.symptom().look());
              });
      throw new AssertionError(text.toString());
    }
  }
}

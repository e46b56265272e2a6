package dev.preflight.cors.deployments;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Helidon MP with {@link RestShop}, in a process of its own: it needs a newer Java than we do. */
final class HelidonProcess {

  /** What Helidon 4 is compiled for. */
  static final int JAVA = 21;

  private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d+)");
  private static final Path DIRECTORY = Path.of(System.getProperty("server.directory"));

  private HelidonProcess() {}

  /** Starts it; with a listener for nothing but the one application below {@code /rest}. */
  static ServerProcess start(Path java, boolean off) throws Exception {
    return start(java, off ? "helidon-without" : "helidon", off, List.of(), "/rest/responses/ok");
  }

  /** The same, and below {@code /api} {@link ShopApplication}, which has a policy of its own. */
  static ServerProcess startTwo(Path java, boolean off) throws Exception {
    List<String> shop =
        List.of(classFile(ShopApplication.class, ""), classFile(ShopApplication.class, "Cors"));
    return start(
        java,
        off ? "helidon-two-without" : "helidon-two",
        off,
        shop,
        "/rest/responses/ok",
        "/api/responses/ok");
  }

  private static String classFile(Class<?> type, String suffix) {
    return type.getName().replace('.', '/') + suffix + ".class";
  }

  private static ServerProcess start(
      Path java, String name, boolean off, List<String> beside, String... ready) throws Exception {
    int port = ServerProcess.freePort();
    return ServerProcess.run(
        port,
        name,
        List.of(
            java.toString(),
            "-Dserver.host=localhost",
            "-Dserver.port=" + port,
            "-cp",
            jar(name, off, beside) + File.pathSeparator + libraries(),
            "io.helidon.microprofile.cdi.Main"),
        ready);
  }

  /**
   * The {@code java} that runs the tests, or of another JDK beside its own, if it is new enough.
   */
  static Optional<Path> java() throws IOException {
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    try (Stream<Path> beside = Files.list(own.getParent())) {
      return Stream.concat(Stream.of(own), beside.sorted())
          .filter(home -> feature(home) >= JAVA)
          .map(home -> home.resolve("bin").resolve("java"))
          .filter(Files::isExecutable)
          .findFirst();
    }
  }

  private static int feature(Path home) {
    try {
      Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
      return version.find() ? Integer.parseInt(version.group(1)) : 0;
    } catch (IOException e) {
      return 0; // No JDK.
    }
  }

  /** A bean archive with applications only, as Helidon deploys every application it finds. */
  private static Path jar(String name, boolean off, List<String> beside) throws IOException {
    Path jar = DIRECTORY.resolve(name + ".jar");
    List<String> files = new ArrayList<>(beside);
    files.add(classFile(RestShop.class, ""));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String file : files) {
        try (var bytes = RestShop.class.getResourceAsStream("/" + file)) {
          add(zip, file, bytes.readAllBytes());
        }
      }
      String beans =
          """
          <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0"
              bean-discovery-mode="all"/>
          """;
      add(zip, "META-INF/beans.xml", beans.getBytes(StandardCharsets.UTF_8));
      if (off) {
        add(zip, RestShop.OFF, new byte[0]);
      }
    }
    return jar;
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  /** The class path of the tests, without the tests. */
  private static String libraries() throws Exception {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path tests =
        Path.of(RestShop.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return Stream.of(path.split(File.pathSeparator))
        .filter(each -> !each.isEmpty() && !Path.of(each).toAbsolutePath().equals(tests))
        .collect(Collectors.joining(File.pathSeparator));
  }
}

package dev.preflight.cors.deployments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A server with two applications, {@code /with} and {@code /without} Preflight. */
final class ServerProcess implements AutoCloseable {

  private static final String OFF =
      "<init-param><param-name>preflight.enabled</param-name>"
          + "<param-value>false</param-value></init-param>";
  private static final Path DIRECTORY = Path.of(System.getProperty("server.directory"));

  final int port;
  private final Path log;
  private final Process process;

  private ServerProcess(int port, Path log, Process process) {
    this.port = port;
    this.log = log;
    this.process = process;
  }

  static ServerProcess glassFish() throws Exception {
    int port = freePort();
    return start(
        port, "glassfish", List.of("--port=" + port, war("with", ""), war("without", OFF)));
  }

  static ServerProcess payaraMicro() throws Exception {
    int port = freePort();
    return start(
        port,
        "payara",
        List.of(
            "--port",
            Integer.toString(port),
            "--noCluster",
            "--deploy",
            war("with", ""),
            "--deploy",
            war("without", OFF)));
  }

  private static ServerProcess start(int port, String name, List<String> arguments)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--add-opens", "java.base/java.lang=ALL-UNNAMED", "-jar"));
    command.add(System.getProperty("server." + name));
    command.addAll(arguments);
    Path log = DIRECTORY.resolve(name + ".log");
    ServerProcess server =
        new ServerProcess(
            port,
            log,
            new ProcessBuilder(command)
                .directory(DIRECTORY.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    server.waitUntilDeployed();
    return server;
  }

  private void waitUntilDeployed() throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
    while (!responds("/with/rest/responses/ok") || !responds("/without/rest/responses/ok")) {
      if (!process.isAlive() || System.nanoTime() > end) {
        close();
        throw new IllegalStateException("not started, see " + log);
      }
      Thread.sleep(500);
    }
  }

  private boolean responds(String path) {
    try {
      List<String> lines = List.of("Authorization: token");
      return RawClient.send(port, "GET", path, lines, "").status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** What the server has logged so far. */
  String log() throws IOException {
    return Files.readString(log, StandardCharsets.UTF_8);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String war(String name, String parameters) throws Exception {
    Path war = DIRECTORY.resolve(name + ".war");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
      add(zip, "WEB-INF/web.xml", webXml(parameters).getBytes(StandardCharsets.UTF_8));
      for (Class<?> type :
          List.of(
              dev.preflight.cors.CrossOrigin.class,
              dev.preflight.cors.policy.CorsPolicy.class,
              dev.preflight.cors.deployments.other.PartnersResource.class,
              ShopClasses.class)) {
        Path module = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        String file = "WEB-INF/lib/" + type.getSimpleName() + ".jar";
        add(zip, file, Files.isDirectory(module) ? jar(module) : Files.readAllBytes(module));
      }
    }
    return war.toString();
  }

  private static byte[] jar(Path classes) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        var files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        add(zip, name, Files.readAllBytes(file));
      }
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static String webXml(String parameters) {
    return """
    <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
      <servlet>
        <servlet-name>rest</servlet-name>
        <servlet-class>org.glassfish.jersey.servlet.ServletContainer</servlet-class>
        <init-param>
          <param-name>jakarta.ws.rs.Application</param-name>
          <param-value>dev.preflight.cors.deployments.ShopConfig</param-value>
        </init-param>
        %s
        <load-on-startup>1</load-on-startup>
        <async-supported>true</async-supported>
      </servlet>
      <servlet-mapping>
        <servlet-name>rest</servlet-name>
        <url-pattern>/rest/*</url-pattern>
      </servlet-mapping>
    </web-app>
    """
        .formatted(parameters);
  }

  @Override
  public void close() {
    process.destroy();
    if (process.onExit().orTimeout(30, TimeUnit.SECONDS).handle((p, late) -> late).join() != null) {
      process.destroyForcibly();
    }
  }
}

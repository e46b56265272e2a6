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
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A server with an application below {@code /with} and the same below {@code /without} Preflight.
 */
public final class ServerProcess implements AutoCloseable {

  private static final String OFF =
      "<init-param><param-name>preflight.enabled</param-name>"
          + "<param-value>false</param-value></init-param>";
  private static final String SET_STATUS =
      "<init-param><param-name>jersey.config.server.response.setStatusOverSendError</param-name>"
          + "<param-value>true</param-value></init-param>";

  private static final Path DIRECTORY = Path.of(System.getProperty("server.directory"));

  /** Where it listens. */
  public final int port;

  private final Path log;
  private final Process process;

  private ServerProcess(int port, Path log, Process process) {
    this.port = port;
    this.log = log;
    this.process = process;
  }

  static ServerProcess glassFish() throws Exception {
    int port = freePort();
    List<String> arguments = new ArrayList<>(List.of("--port=" + port));
    arguments.addAll(wars());
    return start(port, "glassfish", arguments);
  }

  static ServerProcess payaraMicro() throws Exception {
    int port = freePort();
    List<String> arguments =
        new ArrayList<>(List.of("--port", Integer.toString(port), "--noCluster"));
    for (String war : wars()) {
      arguments.addAll(List.of("--deploy", war));
    }
    return start(port, "payara", arguments);
  }

  /** Two, and the same two with the property that makes Jersey set the status of a failure. */
  private static List<String> wars() throws Exception {
    return List.of(
        war("with", ""),
        war("without", OFF),
        war("with-status", SET_STATUS),
        war("without-status", OFF + SET_STATUS));
  }

  private static ServerProcess start(int port, String name, List<String> arguments)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--add-opens", "java.base/java.lang=ALL-UNNAMED", "-jar"));
    command.add(System.getProperty("server." + name));
    command.addAll(arguments);
    return run(
        port,
        name,
        command,
        ready()[0],
        ready()[1],
        "/with-status/rest/responses/ok",
        "/without-status/rest/responses/ok");
  }

  /** What the two applications of the table respond to when they are deployed. */
  public static String[] ready() {
    return new String[] {"/with/rest/responses/ok", "/without/rest/responses/ok"};
  }

  /** Runs a command that starts a server, and waits until it responds at all these paths. */
  static ServerProcess run(int port, String name, List<String> command, String... ready)
      throws Exception {
    Path log = DIRECTORY.resolve(name + ".log");
    ServerProcess server =
        new ServerProcess(port, log, builder(command).redirectOutput(log.toFile()).start());
    server.waitUntilDeployed(ready);
    return server;
  }

  private static ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(DIRECTORY.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }

  private void waitUntilDeployed(String... ready) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
    while (!Stream.of(ready).allMatch(this::responds)) {
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
  public String log() throws IOException {
    return Files.readString(log, StandardCharsets.UTF_8);
  }

  static int freePort() throws IOException {
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

  static byte[] jar(Path classes) throws IOException {
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
    // The script's, if it was started by one.
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.forEach(ProcessHandle::destroy);
    process.destroy();
    if (process.onExit().orTimeout(30, TimeUnit.SECONDS).handle((p, late) -> late).join() != null) {
      process.destroyForcibly();
    }
    all.forEach(ProcessHandle::destroyForcibly);
  }
}

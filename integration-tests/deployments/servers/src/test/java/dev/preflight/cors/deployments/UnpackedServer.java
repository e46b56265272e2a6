package dev.preflight.cors.deployments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Servers that come as an archive, with applications as WARs. */
public final class UnpackedServer {

  private static final Path DIRECTORY = Path.of(System.getProperty("server.directory"));

  private static final Map<String, Path> HOMES = new ConcurrentHashMap<>();

  private UnpackedServer() {}

  /** Starts it with these applications, and waits until it responds at all these paths. */
  public static ServerProcess wildFly(List<Path> wars, String... ready) throws Exception {
    Path home = unpack("wildfly");
    deploy(wars, home.resolve("standalone/deployments"));
    int port = ServerProcess.freePort();
    return ServerProcess.run(
        port,
        "wildfly",
        List.of(
            "sh",
            home.resolve("bin/standalone.sh").toString(),
            "-Djboss.http.port=" + port,
            "-Djboss.https.port=" + ServerProcess.freePort(),
            "-Djboss.management.http.port=" + ServerProcess.freePort()),
        ready);
  }

  /** Starts it with these applications, and waits until it responds at all these paths. */
  public static ServerProcess openLiberty(List<Path> wars, String... ready) throws Exception {
    Path home = unpack("liberty");
    Path server = home.resolve("usr/servers/shop");
    deploy(wars, server.resolve("apps"));
    StringBuilder applications = new StringBuilder();
    for (Path war : wars) {
      applications.append(
          "  <webApplication location=\"%s\" contextRoot=\"/%s\"/>\n"
              .formatted(war.getFileName(), name(war)));
    }
    int port = ServerProcess.freePort();
    Files.writeString(
        server.resolve("server.xml"),
        """
        <server>
          <featureManager>
            <feature>restfulWS-3.1</feature>
            <feature>cdi-4.0</feature>
          </featureManager>
          <logging consoleLogLevel="INFO"/>
          <httpEndpoint id="defaultHttpEndpoint" host="localhost" httpPort="%d" httpsPort="-1"/>
        %s</server>
        """
            .formatted(port, applications));
    return ServerProcess.run(
        port,
        "liberty",
        List.of("sh", home.resolve("bin/server").toString(), "run", "shop"),
        ready);
  }

  /** The applications, and none of an earlier start. */
  private static void deploy(List<Path> wars, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var earlier = Files.list(folder)) {
      for (Path each : earlier.filter(file -> file.toString().contains(".war")).toList()) {
        Files.delete(each);
      }
    }
    for (Path war : wars) {
      Files.copy(war, folder.resolve(war.getFileName()));
    }
  }

  private static String name(Path war) {
    return war.getFileName().toString().replace(".war", "");
  }

  /** Unpacks an archive, once, and returns the one folder that it has at its top. */
  private static Path unpack(String name) throws IOException {
    Path known = HOMES.get(name);
    if (known != null) {
      return known;
    }
    Path home = null;
    try (ZipFile archive = new ZipFile(System.getProperty("server." + name))) {
      for (ZipEntry each : archive.stream().toList()) {
        Path target = DIRECTORY.resolve(each.getName()).normalize();
        if (home == null) {
          home = DIRECTORY.resolve(Path.of(each.getName()).getName(0));
        }
        if (each.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          try (InputStream content = archive.getInputStream(each)) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
    if (home == null) {
      throw new IOException("nothing in the archive of " + name);
    }
    HOMES.put(name, home);
    return home;
  }
}

package dev.preflight.cors.deployments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Servers that come as an archive, with the application as two WARs. */
final class UnpackedServer {

  private static final Path DIRECTORY = Path.of(System.getProperty("server.directory"));

  private UnpackedServer() {}

  static ServerProcess wildFly() throws Exception {
    Path home = unpack("wildfly");
    Path deployments = home.resolve("standalone/deployments");
    StandardWar.write(deployments, "with", false);
    StandardWar.write(deployments, "without", true);
    int port = ServerProcess.freePort();
    return ServerProcess.run(
        port,
        "wildfly",
        List.of(
            "sh",
            home.resolve("bin/standalone.sh").toString(),
            "-Djboss.http.port=" + port,
            "-Djboss.https.port=" + ServerProcess.freePort(),
            "-Djboss.management.http.port=" + ServerProcess.freePort()));
  }

  static ServerProcess openLiberty() throws Exception {
    Path home = unpack("liberty");
    Path server = Files.createDirectories(home.resolve("usr/servers/shop"));
    Path applications = Files.createDirectories(server.resolve("apps"));
    StandardWar.write(applications, "with", false);
    StandardWar.write(applications, "without", true);
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
          <webApplication location="with.war" contextRoot="/with"/>
          <webApplication location="without.war" contextRoot="/without"/>
        </server>
        """
            .formatted(port));
    return ServerProcess.run(
        port, "liberty", List.of("sh", home.resolve("bin/server").toString(), "run", "shop"));
  }

  /** Unpacks an archive, and returns the one folder that it has at its top. */
  private static Path unpack(String name) throws IOException {
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
    return home;
  }
}

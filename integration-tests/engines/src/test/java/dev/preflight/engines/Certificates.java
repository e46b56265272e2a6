package dev.preflight.engines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority that lives for one test, and a certificate of it, made by the JDK's keytool. */
final class Certificates {

  private static final String PASSWORD = "changeit";

  private final Path folder;

  /** For these hosts. */
  Certificates(Path folder, List<String> hosts) throws IOException, InterruptedException {
    this.folder = folder;
    keytool("-genkeypair", "-alias", "ca", "-dname", "CN=Preflight tests", "-ext", "bc:c=ca:true");
    // Firefox takes no authority's certificate for a server's.
    String names = hosts.stream().map("dns:"::concat).collect(Collectors.joining(","));
    keytool(
        "-genkeypair",
        "-alias",
        "server",
        "-signer",
        "ca",
        "-dname",
        "CN=server",
        "-ext",
        "san=" + names);
    run(
        List.of(
            java("keytool"),
            "-exportcert",
            "-rfc",
            "-alias",
            "ca",
            "-keystore",
            folder.resolve("keys.p12").toString(),
            "-storepass",
            PASSWORD,
            "-file",
            authority().toString()));
  }

  private void keytool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java("keytool")));
    command.addAll(List.of(arguments));
    command.addAll(
        List.of(
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-validity",
            "30",
            "-storetype",
            "PKCS12",
            "-keystore",
            folder.resolve("keys.p12").toString(),
            "-storepass",
            PASSWORD));
    run(command);
  }

  private static String java(String tool) {
    return Path.of(System.getProperty("java.home"), "bin", tool).toString();
  }

  private Path authority() {
    return folder.resolve("authority.pem");
  }

  /** Lets Firefox trust the authority; the others are told to trust everybody. */
  void trust(Path profile) throws IOException, InterruptedException {
    String database = "sql:" + profile;
    run(List.of("certutil", "-N", "-d", database, "--empty-password"));
    run(
        List.of(
            "certutil",
            "-A",
            "-d",
            database,
            "-n",
            "tests",
            "-t",
            "C,,",
            "-i",
            authority().toString()));
  }

  SSLContext context() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(folder.resolve("keys.p12"))) {
      keys.load(file, PASSWORD.toCharArray());
    }
    keys.deleteEntry("ca");
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  /** Ends with the program's own words where it fails. */
  static void run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command.get(0) + ": " + said);
    }
  }
}

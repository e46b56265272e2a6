package dev.preflight.cors.internal.deployed;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** Why there is no response, in words: the JDK's client leaves many messages empty. */
public final class Failures {

  private Failures() {}

  /** One line; what a server may have put into it is not safe to print yet. */
  public static String text(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return "TLS failed: " + cause.getMessage();
      }
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        return "the name of the host is not known";
      }
      if (cause instanceof HttpTimeoutException) {
        return "no response in time";
      }
      if (cause instanceof ConnectException) {
        return "nothing accepts connections there";
      }
    }
    return problem.getMessage() == null ? problem.toString() : problem.getMessage();
  }
}

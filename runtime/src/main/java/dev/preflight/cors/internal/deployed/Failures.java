package dev.preflight.cors.internal.deployed;

import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** Why there is no response, in words: the JDK's client leaves many messages empty. */
public final class Failures {

  private Failures() {}

  /** What a failed request shows. */
  static Symptom symptom(Throwable problem) {
    return has(problem, ProtocolException.class) ? Symptom.MALFORMED : Symptom.UNREACHABLE;
  }

  /** One line; what a server may have put into it is not safe to print yet. */
  public static String text(Throwable problem) {
    if (has(problem, SSLException.class)) {
      return "TLS failed: " + problem.getMessage();
    }
    // Before the connection that failed: the client wraps one into the other.
    if (has(problem, UnresolvedAddressException.class)
        || has(problem, UnknownHostException.class)) {
      return "the name of the host is not known";
    }
    if (has(problem, HttpTimeoutException.class)) {
      return "no response in time";
    }
    if (has(problem, ConnectException.class)) {
      return "nothing accepts connections there";
    }
    return problem.getMessage() == null ? problem.toString() : problem.getMessage();
  }

  private static boolean has(Throwable problem, Class<?> kind) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}

package dev.preflight.cors.internal.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class FailuresTest {

  private static Exception wrapped(Throwable cause) {
    ConnectException outer = new ConnectException();
    outer.initCause(cause);
    return outer;
  }

  @Test
  void aNameThatNobodyKnowsIsNoConnectionThatWasRefused() {
    assertEquals(
        "the name of the host is not known",
        Failures.text(wrapped(new UnresolvedAddressException())));
    assertEquals("nothing accepts connections there", Failures.text(new ConnectException()));
  }

  @Test
  void theRestIsSaidInWordsToo() {
    assertEquals("no response in time", Failures.text(new HttpTimeoutException("x")));
    assertEquals("TLS failed: no path", Failures.text(new SSLHandshakeException("no path")));
    assertEquals("java.io.IOException", Failures.text(new IOException()));
  }

  @Test
  void aResponseThatTheClientMustRefuseIsNotMissing() {
    assertEquals(
        Symptom.MALFORMED,
        Failures.symptom(new IOException(new ProtocolException("Invalid header value"))));
    assertEquals(Symptom.UNREACHABLE, Failures.symptom(new ConnectException()));
  }
}

package dev.preflight.cors.deployments;

import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks methods whose responses get headers after all response filters have run. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface LateHeaders {

  /** Writes CORS headers of its own, as an old filter that somebody forgot to remove might. */
  @LateHeaders
  @SuppressWarnings("cors:second-cors-source")
  final class Interceptor implements WriterInterceptor {

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
      MultivaluedMap<String, Object> headers = context.getHeaders();
      headers.add("Access-Control-Allow-Origin", "https://evil.example");
      headers.putSingle("Access-Control-Allow-Credentials", "false");
      headers.add("Vary", "Accept-Encoding");
      context.proceed();
    }
  }
}

package dev.preflight.cors.deployments;

import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.deployments.failure.ConflictException;
import dev.preflight.cors.deployments.failure.Unwritable;
import dev.preflight.cors.deployments.failure.Unwritten;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Every way to respond, and to fail to. */
@Path("responses")
@CrossOrigin(origins = "https://app.example.com", allowCredentials = true)
@SuppressWarnings("cors:second-cors-source") // The policy has to replace them.
public class ResponsesResource {

  @GET
  @Path("ok")
  @Produces("text/plain")
  public String ok() {
    return "ok";
  }

  @GET
  @Path("empty")
  public void empty() {}

  @GET
  @Path("not-modified")
  public Response notModified() {
    return Response.notModified("tag").build();
  }

  @GET
  @Path("redirect")
  public Response redirect() {
    return Response.seeOther(URI.create("responses/ok")).build();
  }

  @GET
  @Path("forbidden")
  public String forbidden() {
    throw new ForbiddenException();
  }

  @GET
  @Path("teapot")
  public String teapot() {
    throw new WebApplicationException(Response.status(418).entity("teapot").build());
  }

  @GET
  @Path("mapped")
  public String mapped() {
    throw new ConflictException();
  }

  @GET
  @Path("mapped-unwritable")
  public String mappedToUnwritable() {
    throw new ConflictException(new Unwritable());
  }

  @GET
  @Path("unmapped")
  public String unmapped() {
    throw new IllegalStateException("unmapped");
  }

  @GET
  @Path("unmapped-checked")
  public String unmappedChecked() throws IOException {
    throw new IOException("unmapped, checked");
  }

  @GET
  @Path("unmapped-error")
  public String unmappedError() {
    throw new AssertionError("unmapped error");
  }

  @GET
  @Path("no-writer")
  @Produces("application/x-unknown")
  public Unwritten noWriter() {
    return new Unwritten();
  }

  @GET
  @Path("broken-writer")
  @Produces("text/plain")
  public Unwritable brokenWriter() {
    return new Unwritable();
  }

  @GET
  @Path("number")
  @Produces("text/plain")
  public String number(@QueryParam("n") int n) {
    return "number " + n;
  }

  @POST
  @Path("json")
  @Consumes("application/json")
  @Produces("text/plain")
  public String json(String body) {
    return "json " + body.length();
  }

  @GET
  @Path("async")
  @Produces("text/plain")
  public void async(@Suspended AsyncResponse response) {
    new Thread(() -> response.resume("async")).start();
  }

  @GET
  @Path("async-timeout")
  public void asyncTimeout(@Suspended AsyncResponse response) {
    response.setTimeout(50, TimeUnit.MILLISECONDS);
  }

  @GET
  @Path("async-unmapped")
  public void asyncUnmapped(@Suspended AsyncResponse response) {
    new Thread(() -> response.resume(new IllegalStateException("async"))).start();
  }

  @GET
  @Path("stage")
  @Produces("text/plain")
  public CompletionStage<String> stage() {
    return CompletableFuture.completedFuture("stage");
  }

  @GET
  @Path("stage-later")
  @Produces("text/plain")
  public CompletionStage<String> stageLater() {
    return CompletableFuture.supplyAsync(
        () -> "stage later", CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS));
  }

  @GET
  @Path("stage-unmapped")
  public CompletionStage<String> stageUnmapped() {
    return CompletableFuture.failedFuture(new IllegalStateException("stage"));
  }

  @GET
  @Path("stage-unmapped-later")
  public CompletionStage<String> stageUnmappedLater() {
    return CompletableFuture.supplyAsync(
        () -> {
          throw new IllegalStateException("stage, later");
        },
        CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS));
  }

  @GET
  @Path("async-unmapped-error")
  public void asyncUnmappedError(@Suspended AsyncResponse response) {
    new Thread(() -> response.resume(new AssertionError("async error"))).start();
  }

  @GET
  @Path("stream-unmapped")
  @Produces("text/plain")
  public StreamingOutput streamUnmapped() {
    return out -> {
      out.write("begun".getBytes(StandardCharsets.US_ASCII));
      throw new IllegalStateException("stream");
    };
  }

  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void events(@Context SseEventSink sink, @Context Sse sse) {
    // Not before the last is written: CXF ends the response while another thread still writes. And
    // not on that thread, on which CXF would wait for itself.
    sink.send(sse.newEvent("one"))
        .thenCompose(sent -> sink.send(sse.newEvent("two")))
        .whenCompleteAsync((sent, failure) -> sink.close());
  }

  @GET
  @Path("stream")
  @Produces("text/plain")
  public StreamingOutput stream() {
    return out -> {
      for (int i = 0; i < 10; i++) {
        out.write("chunk ".getBytes(StandardCharsets.US_ASCII));
        out.flush();
      }
    };
  }

  @GET
  @Path("large")
  @Produces("text/plain")
  public String large() {
    return "x".repeat(1_000_000);
  }

  @GET
  @Path("own-headers")
  @Produces("text/plain")
  public Response ownHeaders() {
    return Response.ok("own")
        .header("access-control-allow-origin", "https://evil.example")
        .header("Access-Control-Allow-Credentials", "false")
        .header("vary", "Accept-Encoding")
        .header("Vary", "origin, Accept")
        .build();
  }

  @GET
  @Path("late-headers")
  @Produces("text/plain")
  @LateHeaders
  public String lateHeaders() {
    return "late";
  }

  @GET
  @Path("vary-any")
  @Produces("text/plain")
  public Response varyAny() {
    return Response.ok("own").header("Vary", "Accept").header("Vary", "*").build();
  }
}

package dev.preflight.fuzz.application;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;

/** Handles OPTIONS itself. */
@Path("options")
@SuppressWarnings("cors:policy-own-options-method")
@CrossOrigin("https://app.example.com")
public class OptionsResource {

  @GET
  public String get() {
    return "options";
  }

  @OPTIONS
  public String options() {
    return "my own";
  }
}

package shop;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.core.Application;

@CrossOrigin(origins = "http://localhost:*", methods = {"GET", "POST"}, allowedHeaders = "X-Shop")
public class ShopApplication extends Application {}

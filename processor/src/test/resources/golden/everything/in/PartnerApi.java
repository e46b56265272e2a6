package bookshop.api;

import dev.preflight.cors.CrossOrigin;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@CrossOrigin(origins = "https://*.partner.example", exposedHeaders = "ETag", maxAge = 600)
@Retention(RetentionPolicy.RUNTIME)
public @interface PartnerApi {}

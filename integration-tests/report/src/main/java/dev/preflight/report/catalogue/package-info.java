/** Resources under the policy of their package. */
@CrossOrigin(
    origins = {"https://app.shop.example", "https://www.shop.example"},
    exposedHeaders = "ETag")
@NullMarked
package dev.preflight.report.catalogue;

import dev.preflight.cors.CrossOrigin;
import org.jspecify.annotations.NullMarked;

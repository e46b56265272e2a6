package dev.preflight.spring;

import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.servlet.CorsServletFilter;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** As docs/deployments.md writes it. */
@SpringBootApplication(proxyBeanMethods = false)
public class ShopApplication {

  /** Called by Spring. */
  public ShopApplication() {}

  /** The resources. */
  @Bean
  public ResourceConfig resources() {
    return new ResourceConfig(OrdersResource.class);
  }

  /** Before Spring Security, whose filter has the order -100. */
  @Bean
  public FilterRegistrationBean<CorsServletFilter> cors() {
    FilterRegistrationBean<CorsServletFilter> cors =
        new FilterRegistrationBean<>(
            new CorsServletFilter()
                .policy("/admin/*", CorsPolicy.builder().origins("https://app.example.com")));
    cors.setOrder(Ordered.HIGHEST_PRECEDENCE);
    cors.setDispatcherTypes(
        EnumSet.of(
            DispatcherType.REQUEST,
            DispatcherType.FORWARD,
            DispatcherType.ERROR,
            DispatcherType.ASYNC));
    return cors;
  }

  /** Nothing without a login. */
  @Bean
  public SecurityFilterChain security(HttpSecurity http) throws Exception {
    return http.csrf(csrf -> csrf.disable())
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .httpBasic(Customizer.withDefaults())
        .build();
  }

  /** One user. */
  @Bean
  public UserDetailsService users() {
    return new InMemoryUserDetailsManager(
        User.withUsername("ann").password("{noop}secret").roles("USER").build());
  }
}

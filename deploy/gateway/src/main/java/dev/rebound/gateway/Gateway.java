package dev.rebound.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The one door: signs browsers in, relays tokens, and routes every call to the service that owns it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Gateway {

    public static void main(String[] args) {
        // A service closes an idle connection after 20 s; letting go of it earlier avoids sending a command into one
        // that is just being closed. The client reads this once, so it must be set before the first call.
        if (System.getProperty("jdk.httpclient.keepalive.timeout") == null) {
            System.setProperty("jdk.httpclient.keepalive.timeout", "10");
        }
        SpringApplication.run(Gateway.class, args);
    }
}

package dev.autogen.samples.customer;

import java.util.List;
import java.util.Locale;

/** What a customer chose on the settings page. */
public record Preferences(Locale language, boolean darkMode, List<String> interests) {}

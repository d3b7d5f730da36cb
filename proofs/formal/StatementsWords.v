(* Definitions, continued: derivatives, in the words of exported certificates. *)
From mathcomp Require Import all_ssreflect all_algebra.
From DLN Require Export Statements.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

(* ---- Matrix words ------------------------------------------------------- *)
Section Slopes.
Variable R : realFieldType.

(* f is a polynomial in t, and a its coefficient of t: the derivative of f at 0. *)
Definition slope (f : R -> R) (a : R) :=
  exists2 p : {poly R}, (forall t, f t = p.[t]) & p`_1 = a.
(* the derivative at s = 0 of the derivative of f s at t = 0: the coefficient of st *)
Definition mixed_slope (f : R -> R -> R) (a : R) :=
  exists2 g, (forall s, slope (f s) (g s)) & slope g a.
End Slopes.

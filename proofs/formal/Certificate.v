(* The checker of certificates: functions on lists of integers, made for vm_compute.
   What it accepts is true: that is CertificateSound.v, and nothing here is trusted.

   A rational matrix is a list of rows of integers over one denominator. Everything
   that is not there is read as 0, so every list is some matrix of every size. *)
From Coq Require Import ZArith.
From mathcomp Require Import ssreflect ssrfun ssrbool eqtype ssrnat seq.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

(* ---- The loss, once, over any operations ---------------------------------- *)
Record ops := Ops {
  car :> Type; zer : car; add : car -> car -> car; mul : car -> car -> car; opp : car -> car }.

Section Loss.
Variable A : ops.
Definition entry (M : seq (seq A)) (i j : nat) : A := nth (zer A) (nth [::] M i) j.
Definition table (m n : nat) (f : nat -> nat -> A) : seq (seq A) :=
  mkseq (fun i => mkseq (f i) n) m.
Definition total (n : nat) (f : nat -> A) : A := foldr (fun i s => add (f i) s) (zer A) (iota 0 n).
Definition times (m n p : nat) (M N : seq (seq A)) : seq (seq A) :=
  table m p (fun i j => total n (fun k => mul (entry M i k) (entry N k j))).

(* W_{H+1} ... W_1 X, for N samples, the output layer first *)
Fixpoint outputs (N m : nat) (ds : seq nat) (Ws : seq (seq (seq A))) (X : seq (seq A)) :=
  if ds is d :: ds' then times m d N (head [::] Ws) (outputs N d ds' (behead Ws) X) else X.
Definition squared_error N m ds Ws X Y : A :=
  let P := outputs N m ds Ws X in
  total m (fun i => total N (fun j =>
    let e := add (entry P i j) (opp (entry Y i j)) in mul e e)).
End Loss.

Definition Zops := Ops 0%Z Z.add Z.mul Z.opp.

(* ---- Polynomials in t: coefficients, the constant one first --------------- *)
Section Lists.
Variables (B : Type) (plus : B -> B -> B).
Fixpoint both (p q : seq B) : seq B :=
  match p, q with a :: p', b :: q' => plus a b :: both p' q' | [::], _ => q | _, [::] => p end.
End Lists.
Definition padd := both Z.add.
Definition pscale (a : Z) (p : seq Z) : seq Z := if (a =? 0)%Z then [::] else map (Z.mul a) p.
Fixpoint pmul (p q : seq Z) : seq Z :=
  if p is a :: p' then padd (pscale a q) (0%Z :: pmul p' q) else [::].
Definition Pops := Ops [::] padd pmul (map Z.opp).

(* ---- Polynomials of degree two in variables v_0, v_1, ... ------------------
   A constant; the coefficients of v_0, v_1, ...; and of v_i v_j for i <= j, row i
   beginning with v_i v_i. Terms of degree three and more are dropped. *)
Definition quadratic : Type := (Z * seq Z * seq (seq Z))%type.
Definition qadd := both padd.
Definition qscale (a : Z) (q : seq (seq Z)) := if (a =? 0)%Z then [::] else map (pscale a) q.
Fixpoint lmul (l l' : seq Z) : seq (seq Z) :=
  match l, l' with
  | a :: k, a' :: k' => ((a * a')%Z :: padd (pscale a k') (pscale a' k)) :: lmul k k'
  | _, _ => [::]
  end.
Definition Qops := Ops (car := quadratic) (0%Z, [::], [::])
  (fun x y => let: (c, l, q) := x in let: (c', l', q') := y in
     ((c + c')%Z, padd l l', qadd q q'))
  (fun x y => let: (c, l, q) := x in let: (c', l', q') := y in
     ((c * c')%Z, padd (pscale c l') (pscale c' l),
      qadd (qadd (qscale c q') (qscale c' q)) (lmul l l')))
  (fun x => let: (c, l, q) := x in ((- c)%Z, map Z.opp l, map (map Z.opp) q)).

(* ---- Certificates ----------------------------------------------------------- *)
(* numerators and their common denominator *)
Definition fraction : Type := (seq (seq Z) * positive)%type.
(* the same for a curve without its constant term: coefficients of t, t^2, ... *)
Definition increment : Type := (seq (seq (seq Z)) * positive)%type.
Definition no_matrix : fraction := ([::], 1%positive).
Definition no_increment : increment := ([::], 1%positive).

Fixpoint denominator (ds : seq nat) (Ws : seq fraction) : positive :=
  if ds is _ :: ds' then ((head no_matrix Ws).2 * denominator ds' (behead Ws))%positive
  else 1%positive.

(* X and Y; or X X^T, Y X^T and Y Y^T over one denominator *)
Inductive dataset :=
  | Samples of fraction & fraction
  | Moments of seq (seq Z) & seq (seq Z) & seq (seq Z) & positive.

Section Check.
Variables (N m : nat) (ds : seq nat) (D : dataset).

(* The loss for weights over the denominator q, times (scale q): from the samples
   q_Y (q_X X) and q q_X (q_Y Y), which are integers; or, with P = q W_{H+1} ... W_1 and
   moments that are integers over d, as d (<P, P X X^T - 2 q Y X^T> + q^2 tr(Y Y^T)). *)
Definition scale (q : positive) : positive :=
  match D with
  | Samples X Y => let s := (q * (X.2 * Y.2))%positive in (s * s)%positive
  | Moments _ _ _ d => (q * q * d)%positive
  end.
Definition loss_of (A : ops) (c : Z -> A) (q : positive) (Ws : seq (seq (seq A))) : A :=
  let n := last m ds in
  match D with
  | Samples X Y =>
     squared_error N m ds Ws
       (table n N (fun i j => c (Zpos Y.2 * @entry Zops X.1 i j)%Z))
       (table m N (fun i j => c (Zpos (q * X.2) * @entry Zops Y.1 i j)%Z))
  | Moments xx yx yy _ =>
     let P := outputs n m ds Ws (table n n (fun i j => c (if i == j then 1 else 0)%Z)) in
     let S := times m n n P (table n n (fun i j => c (@entry Zops xx i j))) in
     add
       (total m (fun i => total n (fun j => mul (entry P i j)
          (add (entry S i j) (c (-2 * Zpos q * @entry Zops yx i j)%Z)))))
       (total m (fun i => c (Zpos (q * q) * @entry Zops yy i i)%Z))
  end.

(* the loss at W *)
Fixpoint numerators (ds : seq nat) (Ws : seq fraction) : seq (seq (seq Zops)) :=
  if ds is _ :: ds' then (head no_matrix Ws).1 :: numerators ds' (behead Ws) else [::].
Definition value (Ws : seq fraction) : Z :=
  loss_of (A := Zops) id (denominator ds Ws) (numerators ds Ws).

(* the same at W + V up to terms of degree two, the entries of V the variables: layer
   by layer from the output layer on, row by row *)
Definition variable (w : Z) (k : nat) : Qops := (w, ncons k 0%Z [:: 1%Z], [::]).
Fixpoint variables (k m : nat) (ds : seq nat) (Ws : seq fraction) : seq (seq (seq Qops)) :=
  if ds is d :: ds' then
    table m d (fun i j => variable (@entry Zops (head no_matrix Ws).1 i j) (k + (i * d + j)))
    :: variables (k + m * d) d ds' (behead Ws)
  else [::].
Definition expansion (Ws : seq fraction) : quadratic :=
  loss_of (A := Qops) (fun z => (z, [::], [::])) (denominator ds Ws) (variables 0 m ds Ws).

(* the same along W + (the increments), a polynomial in t *)
Fixpoint curve_layers (m : nat) (ds : seq nat) (Ws : seq fraction) (Cs : seq increment) :
    seq (seq (seq Pops)) :=
  if ds is d :: ds' then
    (let W := head no_matrix Ws in let C := head no_increment Cs in
     table m d (fun i j => ((Zpos C.2 * @entry Zops W.1 i j)%Z
                  :: pscale (Zpos W.2) (@entry Pops C.1 i j)) : Pops))
    :: curve_layers d ds' (behead Ws) (behead Cs)
  else [::].
Fixpoint curve_denominator (ds : seq nat) (Ws : seq fraction) (Cs : seq increment) : positive :=
  if ds is _ :: ds' then
    ((head no_matrix Ws).2 * (head no_increment Cs).2
     * curve_denominator ds' (behead Ws) (behead Cs))%positive
  else 1%positive.
Definition along (Ws : seq fraction) (Cs : seq increment) : seq Z :=
  loss_of (A := Pops) (fun z => [:: z]) (curve_denominator ds Ws Cs) (curve_layers m ds Ws Cs).

(* the line W + tV *)
Definition line_of (Vs : seq fraction) : seq increment :=
  [seq (map (map (fun a => [:: a])) V.1, V.2) | V <- Vs].

Definition all_zero (l : seq Z) := all (Z.eqb 0) l.
Fixpoint lowest (p : seq Z) : Z := if p is a :: p' then if (a =? 0)%Z then lowest p' else a else 0%Z.

Definition check_critical Ws := all_zero (expansion Ws).1.2.
Definition check_slope Ws Vs := (nth 0 (along Ws (line_of Vs)) 1 <? 0)%Z.
Definition check_curvature Ws Vs := (nth 0 (along Ws (line_of Vs)) 2 <? 0)%Z.
Definition check_descent Ws Cs := (lowest (behead (along Ws Cs)) <? 0)%Z.
Definition check_ascent Ws Cs := (0 <? lowest (behead (along Ws Cs)))%Z.
Definition check_better Ws Vs :=
  (value Vs * Zpos (scale (denominator ds Ws)) <? value Ws * Zpos (scale (denominator ds Vs)))%Z.

(* k times the terms of degree two is the sum of c v^2 over the linear forms v *)
Definition squares : Type := seq (Z * seq Z).
Definition sum_squares (s : squares) : seq (seq Z) :=
  foldr (fun cv q => qadd (qscale cv.1 (lmul cv.2 cv.2)) q) [::] s.
Definition check_squares Ws (k : positive) (s : squares) :=
  all (fun cv => (0 <=? cv.1)%Z) s &&
  all all_zero (qadd (qscale (Zpos k) (expansion Ws).2) (map (map Z.opp) (sum_squares s))).
End Check.
